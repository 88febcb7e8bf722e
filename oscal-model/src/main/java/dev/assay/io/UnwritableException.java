package dev.assay.io;

import java.io.IOException;

/** A document holds what the format that it is to be written in cannot hold. */
public final class UnwritableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnwritableException(String message, Throwable cause) {
    super(message, cause);
  }
}
