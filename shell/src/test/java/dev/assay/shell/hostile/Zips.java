package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes zips, also ones that no tool would make. */
final class Zips {
  private Zips() {}

  /** A zip of texts, each with the name before it. */
  static byte[] of(String... namesAndTexts) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
    }
    return of(entries);
  }

  /** A zip of these entries. */
  static byte[] of(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 31, 8, 30));
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The entries of a zip. */
  static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  /** A zip of stored entries, byte by byte, so that the same name may stand in it twice. */
  static final class Raw {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    /**
     * Adds an entry.
     *
     * @param method how it says to be packed; it is stored
     * @param flags its flags
     * @param mode the mode of the file on Unix, or 0
     * @param size the size that it says to have
     */
    Raw add(String name, byte[] content, int method, int flags, int mode, long size)
        throws IOException {
      CRC32 crc = new CRC32();
      crc.update(content);
      int offset = body.size();
      byte[] bytes = name.getBytes(UTF_8);
      number(body, 0x04034b50L, 4);
      common(body, method, flags, crc.getValue(), content.length, size, bytes.length);
      body.write(bytes);
      body.write(content);
      number(directory, 0x02014b50L, 4);
      number(directory, 0x0314, 2);
      common(directory, method, flags, crc.getValue(), content.length, size, bytes.length);
      number(directory, 0, 6);
      number(directory, (long) mode << 16, 4);
      number(directory, offset, 4);
      directory.write(bytes);
      count++;
      return this;
    }

    Raw add(String name, String content) throws IOException {
      byte[] bytes = content.getBytes(UTF_8);
      return add(name, bytes, 0, 0, 0, bytes.length);
    }

    byte[] zip() throws IOException {
      return zip(count, "");
    }

    /** The zip; it may lie about the number of its entries. */
    byte[] zip(int said, String comment) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      body.writeTo(out);
      directory.writeTo(out);
      number(out, 0x06054b50L, 4);
      number(out, 0, 4);
      number(out, said, 2);
      number(out, said, 2);
      number(out, directory.size(), 4);
      number(out, body.size(), 4);
      number(out, comment.length(), 2);
      out.write(comment.getBytes(UTF_8));
      return out.toByteArray();
    }

    private static void common(
        ByteArrayOutputStream out,
        int method,
        int flags,
        long crc,
        int packed,
        long size,
        int name) {
      number(out, 20, 2);
      number(out, flags, 2);
      number(out, method, 2);
      number(out, 0, 2);
      number(out, 0x5c3f, 2);
      number(out, crc, 4);
      number(out, packed, 4);
      number(out, size, 4);
      number(out, name, 2);
      number(out, 0, 2);
    }

    private static void number(ByteArrayOutputStream out, long value, int bytes) {
      for (int i = 0; i < bytes; i++) {
        out.write((int) (value >> (8 * i)));
      }
    }
  }
}
