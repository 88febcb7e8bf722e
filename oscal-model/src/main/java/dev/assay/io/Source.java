package dev.assay.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document and what they are called.
 *
 * @param name the name as the user gave it, for messages
 * @param path the file they come from, or null
 * @param bytes the bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Source(String name, @Nullable Path path, byte[] bytes) {
  /** So often is a file read that changes meanwhile. */
  private static final int TRIES = 3;

  /** Java has no longer arrays. */
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

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
    return read(path, limits, Files::newInputStream);
  }

  /** Opens a file. */
  @FunctionalInterface
  interface Opener {
    /** Gives its bytes. */
    InputStream open(Path path) throws IOException;
  }

  /** The same with another way to open it. */
  static Source read(Path path, Limits limits, Opener opener) throws UnreadableException {
    String name = path.toString();
    try {
      if (Files.isDirectory(path)) {
        throw new UnreadableException(name, "it is a folder");
      }
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        try (InputStream in = opener.open(path)) {
          return new Source(name, path, read(name, in, limits).bytes());
        }
      }
      for (int i = 0; i < TRIES; i++) {
        String before = FileStamp.of(path);
        byte[] bytes = whole(name, path, limits, opener);
        if (FileStamp.of(path).equals(before)) {
          return new Source(name, path, bytes);
        }
      }
      throw new UnreadableException(
          name, "it changed each time it was read; try again when nothing writes to it");
    } catch (NoSuchFileException e) {
      throw new UnreadableException(name, "there is no such file", e);
    } catch (IOException e) {
      throw new UnreadableException(name, reason(e), e);
    }
  }

  /** Reads a regular file into an array of its size, unless it turns out to be longer. */
  private static byte[] whole(String name, Path path, Limits limits, Opener opener)
      throws IOException, UnreadableException {
    long size = Files.size(path);
    check(name, size, limits, Memory.most() / 2, Memory.most());
    try (InputStream in = opener.open(path)) {
      byte[] bytes = new byte[(int) size];
      int length = in.readNBytes(bytes, 0, bytes.length);
      if (length < bytes.length) {
        return Arrays.copyOf(bytes, length);
      }
      int next = in.read();
      if (next < 0) {
        return bytes;
      }
      // It grows, or is one of those whose size is not told.
      InputStream start = new ByteArrayInputStream(bytes);
      InputStream one = new ByteArrayInputStream(new byte[] {(byte) next});
      return read(name, new SequenceInputStream(new SequenceInputStream(start, one), in), limits)
          .bytes();
    } catch (OutOfMemoryError e) {
      throw tooLargeForMemory(name, size, Memory.most());
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
    return read(name, in, limits, Memory.most());
  }

  /** The same with {@code memory} bytes of memory in all. */
  static Source read(String name, InputStream in, Limits limits, long memory)
      throws UnreadableException {
    // The pieces that come stand in memory beside the whole for a moment.
    long room = memory / 3;
    long most = Math.min(Math.min(limits.bytes(), room), MOST_BYTES - 1L) + 1;
    try {
      byte[] bytes =
          BoundedInputStream.builder().setInputStream(in).setMaxCount(most).get().readAllBytes();
      check(name, bytes.length, limits, room, memory);
      return of(name, bytes);
    } catch (OutOfMemoryError e) {
      throw tooLargeForMemory(name, room, memory);
    } catch (IOException e) {
      throw new UnreadableException(name, reason(e), e);
    }
  }

  private static void check(String name, long size, Limits limits, long room, long memory)
      throws UnreadableException {
    if (size > limits.bytes()) {
      throw new UnreadableException(
          name, "it has more than " + limits.bytes() + " bytes, the limit for one document");
    }
    if (size > room || size > MOST_BYTES) {
      throw tooLargeForMemory(name, Math.min(room, MOST_BYTES), memory);
    }
  }

  private static UnreadableException tooLargeForMemory(String name, long bytes, long memory) {
    return new UnreadableException(
        name, "it has more than " + bytes + " bytes, too many for " + Memory.tooSmall(memory));
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
