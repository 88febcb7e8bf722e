package dev.assay.shell.batch;

import dev.assay.io.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SHA-256 hashes of bytes and of files. Those of files are made once as long as they last. */
final class Digests {
  /** What stands for the hash of a file that is not there or cannot be read. */
  static final String NONE = "none";

  private record Known(String stamp, String hash) {}

  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  /** The hash of the bytes of a document. */
  static String of(Source source) throws IOException {
    try (InputStream in = source.open()) {
      return hash(in);
    }
  }

  /** The hash of a text. */
  static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The hash of a file, or {@link #NONE}. */
  String of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return NONE; // A device or pipe need not end.
      }
      String stamp = attributes.lastModifiedTime() + "/" + attributes.size();
      Known last = known.get(file);
      if (last == null || !last.stamp().equals(stamp)) {
        last = new Known(stamp, hash(file));
        known.put(file, last);
      }
      return last.hash();
    } catch (IOException e) {
      return NONE;
    }
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return hash(in);
    }
  }

  private static String hash(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
