package dev.assay.io;

/**
 * Halves of characters. An escape such as {@code \ud83d} is half of one; by itself it stands for
 * nothing, and neither XML nor UTF-8 can hold it.
 */
final class Surrogates {
  private static final char REPLACEMENT = '\ufffd';

  private Surrogates() {}

  /** Where the first half without its other half is, or -1. */
  static int half(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == length
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** The text with the replacement character in the place of each half. */
  static String replaced(String text) {
    // Halves are code points of their own here, whole characters are not among them.
    int[] mended =
        text.codePoints()
            .map(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c) ? REPLACEMENT : c)
            .toArray();
    return new String(mended, 0, mended.length);
  }
}
