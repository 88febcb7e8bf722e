package dev.assay.validate.pkg;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that fails past a number of bytes, whatever was said of its length, and says why when
 * the zip beneath it ends too early.
 */
final class LimitedInputStream extends FilterInputStream {
  private final String name;
  private long left;

  LimitedInputStream(InputStream in, long most, String name) {
    super(in);
    this.left = most;
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n;
    try {
      n = super.read(bytes, offset, length);
    } catch (EOFException e) {
      throw new IOException(name + " is cut off or damaged in the zip", e);
    }
    count(Math.max(n, 0));
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int n) throws IOException {
    left -= n;
    if (left < 0) {
      throw new IOException(name + " is larger than the limit for one file");
    }
  }
}
