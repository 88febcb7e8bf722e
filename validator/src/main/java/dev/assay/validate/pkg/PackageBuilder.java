package dev.assay.validate.pkg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
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
   * Writes the zip with a list that was taken of the same package. Each file is hashed once more on
   * its way into the zip: a list that does not fit what it stands beside would be a lie.
   *
   * @param content the package
   * @param hashes its list of hashes
   * @param out takes the zip; not closed
   * @throws PackageReadException when a file cannot be read, or has changed since it was hashed
   * @throws IOException when {@code out} fails
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
      String hash = copy(content, artifact, hashes.algorithm(), zip);
      if (!hash.equals(hashes.hashes().get(artifact.path()))) {
        throw new PackageReadException(
            content.label(artifact.path()), "it changed while it was read");
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  private static String copy(
      AssessmentPackage content, Artifact artifact, String algorithm, OutputStream to)
      throws IOException {
    MessageDigest digest = HashList.digest(algorithm);
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = reading(content, artifact, () -> content.open(artifact))) {
      for (int n = read(content, artifact, in, buffer);
          n >= 0;
          n = read(content, artifact, in, buffer)) {
        digest.update(buffer, 0, n);
        to.write(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static int read(
      AssessmentPackage content, Artifact artifact, InputStream in, byte[] buffer)
      throws IOException {
    return reading(content, artifact, () -> in.read(buffer));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** Tells a failure to read from one to write. */
  private static <T> T reading(AssessmentPackage content, Artifact artifact, Reading<T> reading)
      throws IOException {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new PackageReadException(content.label(artifact.path()), e);
    }
  }

  private static void entry(ZipOutputStream zip, String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }
}
