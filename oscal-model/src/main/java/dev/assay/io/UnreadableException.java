package dev.assay.io;

import org.jspecify.annotations.Nullable;

/** The bytes of an input cannot be had: it is not there, may not be read, or is over a limit. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String input;
  private final String reason;

  /** An input that cannot be read. */
  public UnreadableException(String input, String reason) {
    this(input, reason, null);
  }

  /** An input that cannot be read, and the cause. */
  public UnreadableException(String input, String reason, @Nullable Throwable cause) {
    super(input + ": " + reason, cause);
    this.input = input;
    this.reason = reason;
  }

  /** The input's name. */
  public String input() {
    return input;
  }

  /** Why it cannot be read, without the name. */
  public String reason() {
    return reason;
  }
}
