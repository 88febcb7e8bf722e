package dev.assay.validate.pkg;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says that a file of a package cannot be read, or is not what it was. */
public final class PackageReadException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String reason;

  PackageReadException(String file, String reason) {
    super(file + ": " + reason);
    this.file = file;
    this.reason = reason;
  }

  PackageReadException(String file, IOException cause) {
    super(file + ": " + reason(cause), cause);
    this.file = file;
    this.reason = reason(cause);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is no longer there";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return "it cannot be read: " + e.getMessage();
  }

  /** The file, as it is called in messages. */
  public String file() {
    return file;
  }

  /** What is wrong with it. */
  public String reason() {
    return reason;
  }
}
