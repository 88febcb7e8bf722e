package dev.assay.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document and what they are called. Those of a large file may stay where they are:
 * they are then read as often as somebody asks, and never held all at once.
 */
public final class Source {
  /** Files of more bytes than this stay on the disk, see {@link #onDisk}. */
  static final long LARGE = 16L << 20;

  /** Java sets aside as much again as one call reads. */
  private static final int CHUNK = 1 << 16;

  private final String name;
  private final @Nullable Path path;
  private final long size;
  private final String stamp;
  private volatile byte @Nullable [] bytes;

  /**
   * Bytes that are at hand.
   *
   * @param name the name as the user gave it, for messages
   * @param path the file they come from, or null
   * @param bytes the bytes; not to be changed
   */
  public Source(String name, @Nullable Path path, byte[] bytes) {
    this.name = name;
    this.path = path;
    this.bytes = bytes;
    this.size = bytes.length;
    this.stamp = "";
  }

  private Source(Path path, BasicFileAttributes file) {
    this.name = path.toString();
    this.path = path;
    this.size = file.size();
    this.stamp = stamp(file);
  }

  /** Bytes that come from no file. */
  public static Source of(String name, byte[] bytes) {
    return new Source(name, null, bytes);
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @param limits how many bytes at most
   * @return its bytes
   * @throws UnreadableException when it is not there, not a file, over the limit, or cannot be read
   */
  public static Source read(Path path, Limits limits) throws UnreadableException {
    return of(path, limits, false);
  }

  /**
   * The bytes of a file, which are left on the disk when they are many. Whoever goes through them
   * more than once asks {@link #hasChanged} at the end.
   *
   * @param path the file
   * @param limits how many bytes at most
   * @return its bytes
   * @throws UnreadableException when it is not there, not a file, over the limit, or cannot be read
   */
  public static Source onDisk(Path path, Limits limits) throws UnreadableException {
    return of(path, limits, true);
  }

  private static Source of(Path path, Limits limits, boolean mayStay) throws UnreadableException {
    String name = path.toString();
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      if (file.isDirectory()) {
        throw new UnreadableException(name, "it is a folder");
      }
      if (file.size() > limits.bytes()) {
        throw tooLarge(name, limits);
      }
      if (mayStay && file.isRegularFile() && file.size() > LARGE && Files.isReadable(path)) {
        return new Source(path, file);
      }
      byte[] bytes;
      try (InputStream in = bounded(Files.newInputStream(path), limits)) {
        bytes = readAll(in, (int) file.size());
      }
      if (bytes.length > limits.bytes()) {
        throw tooLarge(name, limits);
      }
      return new Source(name, path, bytes);
    } catch (NoSuchFileException e) {
      throw new UnreadableException(name, "there is no such file", e);
    } catch (IOException e) {
      throw new UnreadableException(name, reason(e), e);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param name what to call it
   * @param in the stream; it is not closed
   * @param limits how many bytes at most
   * @throws UnreadableException when it cannot be read or is over the limit
   */
  public static Source read(String name, InputStream in, Limits limits) throws UnreadableException {
    try {
      byte[] bytes = bounded(in, limits).readAllBytes();
      if (bytes.length > limits.bytes()) {
        throw tooLarge(name, limits);
      }
      return of(name, bytes);
    } catch (IOException e) {
      throw new UnreadableException(name, reason(e), e);
    }
  }

  private static InputStream bounded(InputStream in, Limits limits) throws IOException {
    return BoundedInputStream.builder().setInputStream(in).setMaxCount(limits.bytes() + 1).get();
  }

  private static byte[] readAll(InputStream in, int expected) throws IOException {
    byte[] bytes = new byte[expected];
    int length = 0;
    while (length < expected) {
      int read = in.read(bytes, length, Math.min(CHUNK, expected - length));
      if (read < 0) {
        return Arrays.copyOf(bytes, length);
      }
      length += read;
    }
    // A pipe tells no size, and a file may grow.
    byte[] more = in.readAllBytes();
    if (more.length == 0) {
      return bytes;
    }
    byte[] all = Arrays.copyOf(bytes, expected + more.length);
    System.arraycopy(more, 0, all, expected, more.length);
    return all;
  }

  /** The name as the user gave it, for messages. */
  public String name() {
    return name;
  }

  /** The file that the bytes come from, or null. */
  public @Nullable Path path() {
    return path;
  }

  /** Whether all bytes are in memory. */
  boolean isHeld() {
    return bytes != null;
  }

  /** How many bytes there are. */
  public long size() {
    return size;
  }

  /**
   * All bytes, which from here on are held; not to be changed.
   *
   * @throws UncheckedIOException when they are on the disk and cannot be read
   */
  public byte[] bytes() {
    byte[] held = bytes;
    if (held == null) {
      try (InputStream in = open()) {
        held = readAll(in, (int) size);
        bytes = held;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return held;
  }

  /**
   * The first bytes; not to be changed.
   *
   * @param most how many at most; more are given when they are held anyway
   * @throws UncheckedIOException when they are on the disk and cannot be read
   */
  public byte[] head(int most) {
    byte[] held = bytes;
    if (held != null) {
      return held;
    }
    try (InputStream in = open()) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stream of the bytes, to be closed. */
  public InputStream open() throws IOException {
    byte[] held = bytes;
    if (held != null || path == null) {
      return new ByteArrayInputStream(bytes());
    }
    return Files.newInputStream(path);
  }

  /** Whether the bytes are on the disk and another program has changed them since. */
  public boolean hasChanged() {
    if (stamp.isEmpty() || path == null) {
      return false;
    }
    try {
      return !stamp.equals(stamp(Files.readAttributes(path, BasicFileAttributes.class)));
    } catch (IOException e) {
      return true;
    }
  }

  /** What to say of a source that {@link #hasChanged}. */
  public UnreadableException changed() {
    return new UnreadableException(name, "it changed while it was read");
  }

  private static String stamp(BasicFileAttributes file) {
    return file.lastModifiedTime() + "/" + file.size() + "/" + file.fileKey();
  }

  private static UnreadableException tooLarge(String name, Limits limits) {
    return new UnreadableException(
        name, "it has more than " + limits.bytes() + " bytes, the limit for one document");
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
