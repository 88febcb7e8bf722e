package dev.assay.validate.pkg;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails past a number of bytes, whatever was said of its length. */
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
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
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
