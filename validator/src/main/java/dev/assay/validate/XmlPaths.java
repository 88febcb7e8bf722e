package dev.assay.validate;

import dev.assay.document.DocumentType;
import dev.assay.model.Definition;
import dev.assay.model.Member;

/** Says places of a document's JSON form as XPaths of its XML form. */
final class XmlPaths {
  private XmlPaths() {}

  /**
   * The XPath of a node.
   *
   * @param type the document's model
   * @param pointer the JSON Pointer of the node; what the definitions do not have is taken as the
   *     name of an element
   */
  static String of(DocumentType type, String pointer) {
    if (pointer.isEmpty()) {
      return "/";
    }
    String[] steps = pointer.substring(1).split("/", -1);
    StringBuilder out = new StringBuilder();
    Definition definition = null;
    for (int i = 0; i < steps.length; i++) {
      String step = steps[i].replace("~1", "/").replace("~0", "~");
      if (i == 0) {
        out.append('/').append(step);
        definition = step.equals(type.rootName()) ? type.definition() : null;
        continue;
      }
      int index = definition == null ? -1 : definition.indexOfJson(step);
      if (definition == null || index < 0) {
        out.append('/').append(step);
        definition = null;
        continue;
      }
      Member member = definition.members().get(index);
      if (member.kind() == Member.Kind.FLAG) {
        out.append("/@").append(member.xmlName());
      } else if (member.kind() == Member.Kind.CHILD && member.wrapped()) {
        out.append('/').append(member.xmlName());
      }
      if (member.isList() && i + 1 < steps.length && isNumber(steps[i + 1])) {
        i++;
        out.append('[').append(Integer.parseInt(steps[i]) + 1).append(']');
      }
      definition = definition.definitionOf(member);
    }
    return out.toString();
  }

  private static boolean isNumber(String step) {
    return !step.isEmpty() && step.length() < 9 && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
