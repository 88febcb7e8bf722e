package dev.assay.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;

/**
 * Passes UTF-8 on and ends where it is broken: overlong forms, halves of characters, numbers past
 * the last one. The parsers let some of these pass, and two readers would see two texts.
 */
final class StrictUtf8 extends FilterInputStream {
  /** How many bytes the character that has begun still needs. */
  private int needed;

  /** Between these the next byte must be. */
  private int lower = 0x80;

  private int upper = 0xbf;

  StrictUtf8(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      take(b);
    } else {
      end();
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    if (count < 0) {
      end();
    }
    for (int i = from; i < from + count; i++) {
      if (bytes[i] < 0 || needed > 0) {
        take(bytes[i] & 0xff);
      }
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void end() throws IOException {
    if (needed > 0) {
      throw new MalformedInputException(1);
    }
  }

  private void take(int b) throws IOException {
    if (needed > 0) {
      if (b < lower || b > upper) {
        throw new MalformedInputException(1);
      }
      needed--;
      lower = 0x80;
      upper = 0xbf;
    } else if (b >= 0x80) {
      begin(b);
    }
  }

  private void begin(int b) throws IOException {
    if (b >= 0xc2 && b <= 0xdf) {
      needed = 1;
    } else if (b >= 0xe0 && b <= 0xef) {
      needed = 2;
      lower = b == 0xe0 ? 0xa0 : 0x80;
      upper = b == 0xed ? 0x9f : 0xbf;
    } else if (b >= 0xf0 && b <= 0xf4) {
      needed = 3;
      lower = b == 0xf0 ? 0x90 : 0x80;
      upper = b == 0xf4 ? 0x8f : 0xbf;
    } else {
      throw new MalformedInputException(1);
    }
  }
}
