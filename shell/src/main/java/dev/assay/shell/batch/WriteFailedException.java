package dev.assay.shell.batch;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Tells in one line what could not be written, and why; what stood there before still does. */
public final class WriteFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says that something was not written.
   *
   * @param target what, as the user knows it
   * @param cause why
   */
  public WriteFailedException(Path target, IOException cause) {
    super(target + " cannot be written: " + reason(cause), cause);
  }

  /** Why something failed, without the name of a file that the user does not know. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "its folder is no longer there";
    }
    if (e instanceof ClosedByInterruptException) {
      return "interrupted";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
