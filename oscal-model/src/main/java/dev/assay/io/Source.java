package dev.assay.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document and what they are called. Those of a large file may stay where they are:
 * they are then read as often as somebody asks, and never held all at once.
 */
public final class Source {
  /** Files of more bytes than this stay on the disk, see {@link #onDisk}. */
  static final long LARGE = 16L << 20;

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

  private Source(Path path, long size, String stamp) {
    this.name = path.toString();
    this.path = path;
    this.size = size;
    this.stamp = stamp;
  }

  /** Bytes that come from no file. */
  public static Source of(String name, byte[] bytes) {
    return new Source(name, null, bytes);
  }

  /**
   * Reads a file. What it gives is the file as it stood at one time: one that changes meanwhile is
   * read again.
   *
   * @param path the file
   * @param limits how many bytes at most
   * @return its bytes
   * @throws UnreadableException when it is not there, not a file, over the limit, does not keep
   *     still, or cannot be read
   */
  public static Source read(Path path, Limits limits) throws UnreadableException {
    return new Source(
        path.toString(), path, SourceBytes.ofFile(path, limits, Files::newInputStream));
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
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return read(path, limits);
    }
    String stamp = FileStamp.of(path);
    long size = path.toFile().length();
    if (size <= LARGE) {
      return read(path, limits);
    }
    SourceBytes.checkLimit(path.toString(), size, limits);
    return new Source(path, size, stamp);
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
    return of(name, SourceBytes.ofStream(name, in, limits, Memory.most()));
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
        held = SourceBytes.readAll(name, in, size);
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
    return !stamp.equals(FileStamp.of(path));
  }

  /** What to say of a source that {@link #hasChanged}. */
  public UnreadableException changed() {
    return new UnreadableException(name, "it changed while it was read");
  }
}
