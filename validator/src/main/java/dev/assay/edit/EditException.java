package dev.assay.edit;

/** An edit that cannot be made. The message says in one line why, and what to do instead. */
public final class EditException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** An edit that cannot be made, and why. */
  public EditException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, without full stop. */
  public String reason() {
    return reason;
  }
}
