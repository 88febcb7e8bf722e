package dev.assay.validate.pkg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a zip of a package with its list of hashes. Equal content gives equal bytes. */
public final class PackageBuilder {
  /** The time of every entry; a zip cannot hold an earlier one. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

  private PackageBuilder() {}

  /**
   * Writes the zip: the list of hashes first, then all files by path.
   *
   * @param content the package
   * @param algorithm one of {@link HashList#ALGORITHMS}
   * @param out takes the zip; not closed
   * @return the list that was written
   * @throws IOException when a file cannot be read or {@code out} fails
   */
  public static HashList build(AssessmentPackage content, String algorithm, OutputStream out)
      throws IOException {
    HashList hashes = HashList.of(content, algorithm);
    build(content, hashes, out);
    return hashes;
  }

  /**
   * Writes the zip with a list that was taken of the same package.
   *
   * @param content the package
   * @param hashes its list of hashes
   * @param out takes the zip; not closed
   * @throws IOException when a file cannot be read or {@code out} fails
   */
  public static void build(AssessmentPackage content, HashList hashes, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(9);
    entry(zip, HashList.FILE_NAME);
    zip.write(hashes.text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    for (Artifact artifact : content.artifacts()) {
      if (artifact.path().equals(HashList.FILE_NAME)) {
        continue;
      }
      entry(zip, artifact.path());
      try (InputStream in = content.open(artifact)) {
        in.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }
}
