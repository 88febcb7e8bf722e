package dev.assay.model.markup;

import org.jspecify.annotations.Nullable;

/** The attributes of one element, names and values in turn. */
record Attributes(String... pairs) {
  static final Attributes NONE = new Attributes();

  @Nullable String get(String name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }
}
