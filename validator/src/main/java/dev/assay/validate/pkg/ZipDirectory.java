package dev.assay.validate.pkg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads of a zip's central directory what the JDK does not tell: how many entries it states, which
 * are links, and which names stand twice. The JDK reads the contents.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY_SIZE = 46;
  private static final int UNIX = 3;
  private static final int LINK_TYPE = 0xA000;

  private final Set<String> links = new HashSet<>();
  private long entries;

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
      ByteBuffer end = end(zip, at);
      long count = end.getShort(10) & 0xffff;
      long length = end.getInt(12) & 0xffffffffL;
      if (length == 0xffffffffL || count == 0xffff) {
        // Zip64, or more than 65,534 entries: whatever it is, it is past what packages hold.
        directory.entries = Integer.MAX_VALUE;
        return directory;
      }
      long start = at - length;
      if (start < 0) {
        throw new IOException("its directory is larger than the file");
      }
      zip.seek(start);
      directory.walk(zip, at, most);
    }
    return directory;
  }

  private static long findEnd(RandomAccessFile zip) throws IOException {
    int tail = (int) Math.min(zip.length(), END_SIZE + 0xffff);
    byte[] bytes = new byte[tail];
    zip.seek(zip.length() - tail);
    zip.readFully(bytes);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = tail - END_SIZE; i >= 0; i--) {
      if (buffer.getInt(i) == END) {
        return zip.length() - tail + i;
      }
    }
    throw new IOException("it has no directory at its end");
  }

  private static ByteBuffer end(RandomAccessFile zip, long at) throws IOException {
    byte[] bytes = new byte[END_SIZE];
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
      byte[] name = new byte[entry.getShort(28) & 0xffff];
      zip.readFully(name);
      int madeBy = (entry.getShort(4) & 0xffff) >> 8;
      int mode = entry.getInt(38) >>> 16;
      if (madeBy == UNIX && (mode & 0xF000) == LINK_TYPE) {
        links.add(new String(name, StandardCharsets.UTF_8));
      }
      int skip = (entry.getShort(30) & 0xffff) + (entry.getShort(32) & 0xffff);
      zip.seek(zip.getFilePointer() + skip);
      entries++;
    }
  }

  /** How many entries there are, counted no further than the limit allows. */
  long entries() {
    return entries;
  }

  /** Whether the entry of this name is a symbolic link. */
  boolean isLink(String name) {
    return links.contains(name);
  }
}
