package dev.assay.io;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
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
  private final @Nullable OnDisk onDisk;
  private volatile byte @Nullable [] bytes;
  private volatile @Nullable IOException failure;

  /** What is done with the bytes of a source. */
  @FunctionalInterface
  public interface Reading<T, E extends Exception> {
    /** Does it, and gives what came of it. */
    T read() throws E;
  }

  /** A file whose bytes stay where they are. */
  private record OnDisk(Path file, String stamp, Limits limits, SourceBytes.Opener opener) {}

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
    this.onDisk = null;
  }

  private Source(OnDisk onDisk, long size) {
    this.name = onDisk.file().toString();
    this.path = onDisk.file();
    this.size = size;
    this.onDisk = onDisk;
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
   * does so in {@link #whole}, or takes them {@link #held}.
   *
   * @param path the file
   * @param limits how many bytes at most
   * @return its bytes
   * @throws UnreadableException when it is not there, not a file, over the limit, or cannot be read
   */
  public static Source onDisk(Path path, Limits limits) throws UnreadableException {
    return onDisk(path, limits, Files::newInputStream);
  }

  static Source onDisk(Path path, Limits limits, SourceBytes.Opener opener)
      throws UnreadableException {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return read(path, limits);
    }
    String stamp = FileStamp.of(path);
    long size = path.toFile().length();
    if (size <= LARGE) {
      return read(path, limits);
    }
    SourceBytes.checkLimit(path.toString(), size, limits);
    return new Source(new OnDisk(path, stamp, limits, opener), size);
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
    OnDisk there = onDisk;
    if (bytes != null || there == null) {
      return new ByteArrayInputStream(bytes());
    }
    try {
      return new Watched(there.opener().open(there.file()));
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * The same document with all bytes in memory, as they stand at one time: for whoever goes on with
   * it after others may have changed the file.
   *
   * @throws UnreadableException when it cannot be read any more
   */
  public Source held() throws UnreadableException {
    OnDisk there = onDisk;
    return there == null ? this : read(there.file(), there.limits());
  }

  /**
   * Does something with the bytes, and makes sure that they were those of one document throughout.
   *
   * @param reading what is done; it may go through the bytes as often as it likes
   * @return what it gave
   * @throws UnreadableException when the bytes are on the disk, and could not be read to their end
   *     or were changed by another program since this source was made; whatever came of the
   *     reading, also an exception, is then worth nothing
   * @throws E when the reading fails for another reason
   */
  public <T, E extends Exception> T whole(Reading<T, E> reading) throws UnreadableException, E {
    T result;
    try {
      result = reading.read();
    } catch (Exception e) {
      refuseLost(e);
      throw e;
    }
    refuseLost(null);
    return result;
  }

  private void refuseLost(@Nullable Exception cause) throws UnreadableException {
    OnDisk there = onDisk;
    if (there == null) {
      return;
    }
    if (!there.stamp().equals(FileStamp.of(there.file()))) {
      throw new UnreadableException(name, "it changed while it was read", cause);
    }
    IOException failed = failure;
    if (failed != null) {
      throw new UnreadableException(name, SourceBytes.reason(failed), failed);
    }
  }

  /** Remembers that bytes could not be read: not everybody who reads them tells that apart. */
  private final class Watched extends FilterInputStream {
    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      try {
        return in.read(to, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
