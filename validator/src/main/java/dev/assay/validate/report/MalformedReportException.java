package dev.assay.validate.report;

import org.jspecify.annotations.Nullable;

/** What was read is not a report, or none of a form that is known. */
public final class MalformedReportException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedReportException(String message) {
    this(message, null);
  }

  MalformedReportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Why, as a phrase without full stop. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
