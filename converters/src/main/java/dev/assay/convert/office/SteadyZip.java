package dev.assay.convert.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes an Office file again so that the same parts always give the same bytes. */
public final class SteadyZip {
  /** The earliest time that a zip can hold. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String FIRST = "[Content_Types].xml";

  private SteadyZip() {}

  /**
   * The same entries, in the order of their names with the content types first, all with one time.
   *
   * @param zip a zip that this program wrote itself
   */
  public static byte[] rewrite(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
    try (ZipOutputStream to = new ZipOutputStream(out)) {
      byte[] types = entries.remove(FIRST);
      if (types != null) {
        put(to, FIRST, types);
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(to, entry.getKey(), entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream to, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    to.putNextEntry(entry);
    to.write(bytes);
    to.closeEntry();
  }
}
