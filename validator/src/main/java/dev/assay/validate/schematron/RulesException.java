package dev.assay.validate.schematron;

/** Rules that could not be compiled or run; the message says why. */
public class RulesException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An exception with a reason of one line. */
  public RulesException(String message) {
    super(message);
  }

  /** An exception with a reason of one line, and what it comes from. */
  public RulesException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Why, in one line. */
  String reason() {
    String message = String.valueOf(getMessage());
    return message.lines().findFirst().orElse(message).strip();
  }
}
