package dev.assay.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.input.BoundedInputStream;

/** Takes files and streams into memory: whole, as they stood at one time, and no more than fits. */
final class SourceBytes {
  /** So often is a file read that changes meanwhile. */
  private static final int TRIES = 3;

  /** Java has no longer arrays. */
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  /** Java sets aside as much again, outside of its heap, as one call reads. */
  private static final int CHUNK = 1 << 16;

  private SourceBytes() {}

  /** Opens a file. */
  @FunctionalInterface
  interface Opener {
    /** Gives its bytes. */
    InputStream open(Path path) throws IOException;
  }

  /** The bytes of a file, as {@link Source#read(Path, Limits)} says. */
  static byte[] ofFile(Path path, Limits limits, Opener opener) throws UnreadableException {
    String name = path.toString();
    try {
      if (Files.isDirectory(path)) {
        throw new UnreadableException(name, "it is a folder");
      }
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        try (InputStream in = opener.open(path)) {
          return ofStream(name, in, limits, Memory.most());
        }
      }
      for (int i = 0; i < TRIES; i++) {
        String before = FileStamp.of(path);
        byte[] bytes = whole(name, path, limits, opener);
        if (FileStamp.of(path).equals(before)) {
          return bytes;
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
    checkLimit(name, size, limits);
    checkMemory(name, size, Memory.most() / 2, Memory.most());
    try (InputStream in = opener.open(path)) {
      byte[] bytes = readAll(name, in, size);
      int next = bytes.length < size ? -1 : in.read();
      if (next < 0) {
        return bytes;
      }
      // It grows, or is one of those whose size is not told.
      InputStream start = new ByteArrayInputStream(bytes);
      InputStream one = new ByteArrayInputStream(new byte[] {(byte) next});
      InputStream all = new SequenceInputStream(new SequenceInputStream(start, one), in);
      return ofStream(name, all, limits, Memory.most());
    } catch (OutOfMemoryError e) {
      throw tooLargeForMemory(name, size, Memory.most());
    }
  }

  /**
   * Reads so many bytes, or fewer when there are no more.
   *
   * @throws IOException when they cannot be read or are too many for an array
   */
  static byte[] readAll(String name, InputStream in, long size) throws IOException {
    if (size > MOST_BYTES) {
      throw new IOException(name + " has more than " + MOST_BYTES + " bytes");
    }
    byte[] bytes = new byte[(int) size];
    int length = 0;
    while (length < bytes.length) {
      int read = in.read(bytes, length, Math.min(CHUNK, bytes.length - length));
      if (read < 0) {
        return Arrays.copyOf(bytes, length);
      }
      length += read;
    }
    return bytes;
  }

  /** The bytes of a stream to its end, with {@code memory} bytes of memory in all. */
  static byte[] ofStream(String name, InputStream in, Limits limits, long memory)
      throws UnreadableException {
    // The pieces that come stand in memory beside the whole for a moment.
    long room = memory / 3;
    long most = Math.min(Math.min(limits.bytes(), room), MOST_BYTES - 1L) + 1;
    try {
      byte[] bytes =
          BoundedInputStream.builder().setInputStream(in).setMaxCount(most).get().readAllBytes();
      checkLimit(name, bytes.length, limits);
      checkMemory(name, bytes.length, room, memory);
      return bytes;
    } catch (OutOfMemoryError e) {
      throw tooLargeForMemory(name, room, memory);
    } catch (IOException e) {
      throw new UnreadableException(name, reason(e), e);
    }
  }

  static void checkLimit(String name, long size, Limits limits) throws UnreadableException {
    if (size > limits.bytes()) {
      throw new UnreadableException(
          name, "it has more than " + limits.bytes() + " bytes, the limit for one document");
    }
  }

  private static void checkMemory(String name, long size, long room, long memory)
      throws UnreadableException {
    if (size > room || size > MOST_BYTES) {
      throw tooLargeForMemory(name, Math.min(room, MOST_BYTES), memory);
    }
  }

  private static UnreadableException tooLargeForMemory(String name, long bytes, long memory) {
    return new UnreadableException(
        name, "it has more than " + bytes + " bytes, too many for " + Memory.tooSmall(memory));
  }

  /** Why something cannot be read. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
