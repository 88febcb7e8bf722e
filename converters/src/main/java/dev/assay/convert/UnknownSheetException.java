package dev.assay.convert;

import java.io.IOException;

/** A sheet was asked for that the document does not have; the message lists those it has. */
public final class UnknownSheetException extends IOException {
  private static final long serialVersionUID = 1L;

  UnknownSheetException(String message) {
    super(message);
  }
}
