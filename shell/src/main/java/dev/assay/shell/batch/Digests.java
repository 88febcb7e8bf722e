package dev.assay.shell.batch;

import dev.assay.io.FileStamp;
import dev.assay.io.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 hashes of bytes and of files. Those of files are made once as long as they last; that of
 * the first time is kept, since a result stands for what was read then.
 */
final class Digests {
  /** What stands for the hash of a file that is not there or cannot be read. */
  static final String NONE = "none";

  private record Known(String stamp, String hash) {}

  private final Map<Path, Known> known = new ConcurrentHashMap<>();
  private final Map<Path, Known> first = new ConcurrentHashMap<>();

  /** The hash of the bytes of a document. */
  static String of(Source source) throws IOException {
    try (InputStream in = source.open()) {
      return hash(in);
    }
  }

  /** The hash of some bytes. */
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** The hash of a text. */
  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a file as it stands now, or {@link #NONE}. */
  String of(Path file) {
    return now(file).hash();
  }

  /** The hash that a file had when it was asked for first; to be called before it is read. */
  String first(Path file) {
    return first.computeIfAbsent(file, this::now).hash();
  }

  /** Whether a file has stayed untouched since it was asked for first, also by the same content. */
  boolean isSteady(Path file) {
    Known then = first.get(file);
    return then != null && then.stamp().equals(FileStamp.of(file));
  }

  private Known now(Path file) {
    String stamp = FileStamp.of(file);
    if (!Files.isRegularFile(file)) {
      return new Known(stamp, NONE); // A device or pipe need not end.
    }
    Known last = known.get(file);
    if (last == null || !last.stamp().equals(stamp)) {
      try {
        last = new Known(stamp, hash(file));
      } catch (IOException e) {
        return new Known(stamp, NONE);
      }
      known.put(file, last);
    }
    return last;
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
