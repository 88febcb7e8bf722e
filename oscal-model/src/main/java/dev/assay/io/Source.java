package dev.assay.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    String name = path.toString();
    try {
      if (Files.isDirectory(path)) {
        throw new UnreadableException(name, "it is a folder");
      }
      long size = Files.size(path);
      if (size > limits.bytes()) {
        throw tooLarge(name, limits);
      }
      return new Source(name, path, Files.readAllBytes(path));
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
      BoundedInputStream bounded =
          BoundedInputStream.builder().setInputStream(in).setMaxCount(limits.bytes() + 1).get();
      byte[] bytes = bounded.readAllBytes();
      if (bytes.length > limits.bytes()) {
        throw tooLarge(name, limits);
      }
      return of(name, bytes);
    } catch (IOException e) {
      throw new UnreadableException(name, reason(e), e);
    }
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
