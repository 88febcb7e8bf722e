package dev.assay.validate.pkg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * Reads of a zip's central directory what the JDK does not tell: how many entries it states, and
 * which of them are links. The JDK reads the contents.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int END64_SIZE = 56;
  private static final int LOCATOR64_SIZE = 20;
  private static final int ENTRY_SIZE = 46;
  private static final int UNIX = 3;
  private static final int LINK_TYPE = 0xA000;

  private final BitSet links = new BitSet();
  private int entries;

  private ZipDirectory() {}

  /**
   * Scans the directory.
   *
   * @param file a zip
   * @param most how many entries to look at
   * @throws IOException when the file is no zip, or is damaged
   */
  static ZipDirectory scan(Path file, int most) throws IOException {
    ZipDirectory directory = new ZipDirectory();
    try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
      long at = findEnd(zip);
      ByteBuffer end = bytes(zip, at, END_SIZE);
      long count = end.getShort(10) & 0xffff;
      long length = end.getInt(12) & 0xffffffffL;
      long offset = end.getInt(16) & 0xffffffffL;
      if (count == 0xffff || length == 0xffffffffL || offset == 0xffffffffL) {
        long far = findEnd64(zip, at);
        if (far >= 0) {
          at = far;
          length = bytes(zip, far, END64_SIZE).getLong(40);
        }
      }
      long start = at - length;
      if (length < 0 || start < 0) {
        throw new IOException("its directory is larger than the file");
      }
      zip.seek(start);
      directory.walk(zip, at, most);
    }
    return directory;
  }

  /**
   * Where the end record of a Zip64 archive stands, which holds what is too large for the other.
   */
  private static long findEnd64(RandomAccessFile zip, long end) throws IOException {
    if (end < LOCATOR64_SIZE) {
      return -1;
    }
    ByteBuffer locator = bytes(zip, end - LOCATOR64_SIZE, LOCATOR64_SIZE);
    long at = locator.getLong(8);
    if (locator.getInt(0) != LOCATOR64) {
      return -1;
    }
    if (at < 0 || at > end - END64_SIZE || bytes(zip, at, END64_SIZE).getInt(0) != END64) {
      throw new IOException("its Zip64 directory is damaged");
    }
    return at;
  }

  private static long findEnd(RandomAccessFile zip) throws IOException {
    int tail = (int) Math.min(zip.length(), END_SIZE + 0xffff);
    byte[] bytes = new byte[tail];
    zip.seek(zip.length() - tail);
    zip.readFully(bytes);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = tail - END_SIZE; i >= 0; i--) {
      // The comment ends the file; a signature within a comment is none.
      boolean last = buffer.getInt(i) == END;
      if (last && i + END_SIZE + (buffer.getShort(i + 20) & 0xffff) == tail) {
        return zip.length() - tail + i;
      }
    }
    throw new IOException("there is no directory at its end");
  }

  private static ByteBuffer bytes(RandomAccessFile zip, long at, int size) throws IOException {
    byte[] bytes = new byte[size];
    zip.seek(at);
    zip.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void walk(RandomAccessFile zip, long end, int most) throws IOException {
    byte[] bytes = new byte[ENTRY_SIZE];
    ByteBuffer entry = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (zip.getFilePointer() + ENTRY_SIZE <= end && entries <= most) {
      zip.readFully(bytes);
      if (entry.getInt(0) != ENTRY) {
        throw new IOException("its directory is damaged");
      }
      int madeBy = (entry.getShort(4) & 0xffff) >> 8;
      int mode = entry.getInt(38) >>> 16;
      if (madeBy == UNIX && (mode & 0xF000) == LINK_TYPE) {
        links.set(entries);
      }
      int name = entry.getShort(28) & 0xffff;
      int skip = name + (entry.getShort(30) & 0xffff) + (entry.getShort(32) & 0xffff);
      zip.seek(zip.getFilePointer() + skip);
      entries++;
    }
  }

  /** How many entries there are, counted no further than the limit allows. */
  int entries() {
    return entries;
  }

  /** Whether the entry with this number, the first being 0, is a symbolic link. */
  boolean isLink(int number) {
    return links.get(number);
  }
}
