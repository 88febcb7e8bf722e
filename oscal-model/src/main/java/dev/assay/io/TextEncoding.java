package dev.assay.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/** The encodings of Unicode, told apart by byte order mark or by the zero bytes of ASCII text. */
enum TextEncoding {
  UTF_32BE("UTF-32BE", 4, 3),
  UTF_32LE("UTF-32LE", 4, 0),
  UTF_16BE("UTF-16BE", 2, 1),
  UTF_16LE("UTF-16LE", 2, 0),
  UTF_8("UTF-8", 1, 0);

  /** No encoding is told by more bytes than these. */
  static final int MOST = 4;

  private final String label;
  private final int width;
  private final int low;

  TextEncoding(String label, int width, int low) {
    this.label = label;
    this.width = width;
    this.low = low;
  }

  /** The encoding of a text; UTF-8 when nothing speaks for another. */
  static TextEncoding of(byte[] bytes) {
    for (TextEncoding encoding : values()) {
      if (encoding.isMark(bytes) || (encoding != UTF_8 && encoding.isAscii(bytes, 0))) {
        return encoding;
      }
    }
    return UTF_8;
  }

  /** How many bytes hold one unit of the encoding. */
  int width() {
    return width;
  }

  /** The position behind the byte order mark; 0 without one. */
  int start(byte[] bytes) {
    return isMark(bytes) ? mark().length : 0;
  }

  /** The unit at a position, cut to its low byte when it is ASCII, else -1. */
  int asciiAt(byte[] bytes, int at) {
    if (at + width > bytes.length) {
      return -1;
    }
    return width > 1 && !isAscii(bytes, at) ? -1 : bytes[at + low] & 0xff;
  }

  /**
   * The text in UTF-8 without byte order mark; the bytes themselves when they are UTF-8.
   *
   * @return null when the bytes break the rules of the encoding
   */
  byte @Nullable [] toUtf8(byte[] bytes) {
    if (this == UTF_8) {
      return bytes;
    }
    int start = start(bytes);
    try {
      return Charset.forName(label)
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString()
          .getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * The text of UTF-8 bytes without byte order mark.
   *
   * @throws JacksonIOException when the bytes are not UTF-8
   */
  static String decodeUtf8(byte[] bytes) {
    int start = UTF_8.start(bytes);
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') >= 0) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      } catch (CharacterCodingException e) {
        throw JacksonIOException.construct(e);
      }
    }
    return text;
  }

  @Override
  public String toString() {
    return label;
  }

  private byte[] mark() {
    return "\ufeff".getBytes(Charset.forName(label));
  }

  private boolean isMark(byte[] bytes) {
    byte[] mark = mark();
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the unit at a position is an ASCII character other than NUL. */
  private boolean isAscii(byte[] bytes, int at) {
    if (at + width > bytes.length) {
      return false;
    }
    for (int i = 0; i < width; i++) {
      int b = bytes[at + i];
      if (i == low ? b <= 0 : b != 0) {
        return false;
      }
    }
    return true;
  }
}
