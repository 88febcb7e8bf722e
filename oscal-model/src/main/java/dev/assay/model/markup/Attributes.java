package dev.assay.model.markup;

import org.jspecify.annotations.Nullable;

/** The attributes of one element. */
final class Attributes {
  static final Attributes NONE = new Attributes();

  private final String[] pairs;

  /** Takes names and values in turn. */
  Attributes(String... pairs) {
    this.pairs = pairs;
  }

  int size() {
    return pairs.length / 2;
  }

  String name(int i) {
    return pairs[2 * i];
  }

  @Nullable String get(String name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }
}
