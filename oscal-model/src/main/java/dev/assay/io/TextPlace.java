package dev.assay.io;

/**
 * A place that a parser could not tell: the first bytes that are no text.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param found the character or byte there, in words
 */
record TextPlace(int line, int column, String found) {

  /**
   * The first place where UTF-8 is broken or a control character stands; the end if there is none.
   */
  static TextPlace ofFirstBroken(byte[] bytes) {
    int line = 1;
    int column = 1;
    int i = TextEncoding.UTF_8.start(bytes);
    while (i < bytes.length) {
      int length = length(bytes, i);
      if (length == 0) {
        return new TextPlace(line, column, String.format("the byte 0x%02x", bytes[i] & 0xff));
      }
      int b = bytes[i];
      if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 0x7f) {
        return new TextPlace(line, column, String.format("the control character U+%04X", b));
      }
      i += length;
      column++;
      if (b == '\n') {
        line++;
        column = 1;
      }
    }
    return new TextPlace(line, column, "a character that is not allowed");
  }

  /** Whether UTF-8 is broken anywhere; the parsers let some of it pass. */
  static boolean isBroken(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      int length = bytes[i] >= 0 ? 1 : length(bytes, i);
      if (length == 0) {
        return true;
      }
      i += length;
    }
    return false;
  }

  /** How many bytes the UTF-8 character at a position has; 0 when it is none. */
  private static int length(byte[] bytes, int at) {
    int b = bytes[at] & 0xff;
    if (b < 0x80) {
      return 1;
    }
    int length =
        b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    int code = b & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
      code = (code << 6) | (bytes[at + i] & 0x3f);
    }
    boolean tooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    boolean surrogate = code >= 0xd800 && code < 0xe000;
    return tooLong || surrogate || code > 0x10ffff ? 0 : length;
  }
}
