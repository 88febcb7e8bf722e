package dev.assay.generator;

import javax.lang.model.SourceVersion;

/** Java names made from OSCAL's names. */
final class Names {
  private Names() {}

  /** {@code back-matter} becomes {@code backMatter}; {@code class} becomes {@code clazz}. */
  static String component(String oscalName) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char c : oscalName.toCharArray()) {
      if (c == '-' || c == '_' || c == '.') {
        upper = true;
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    String result = name.toString();
    if (result.equals("class")) {
      return "clazz";
    }
    return SourceVersion.isKeyword(result) ? result + "Value" : result;
  }

  static String upperFirst(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
