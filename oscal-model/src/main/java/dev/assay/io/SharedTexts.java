package dev.assay.io;

import org.jspecify.annotations.Nullable;

/**
 * Keeps one of several equal short texts: names, classes, states and namespaces recur in a document
 * by the thousand. Of two texts that fall into one place the later one stays.
 */
final class SharedTexts {
  private static final int PLACES = 1 << 12;
  private static final int LONGEST = 48;

  private final @Nullable String[] known = new @Nullable String[PLACES];

  /** A text equal to this one. */
  String share(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 12) & PLACES - 1;
    String other = known[place];
    if (text.equals(other)) {
      return other;
    }
    known[place] = text;
    return text;
  }
}
