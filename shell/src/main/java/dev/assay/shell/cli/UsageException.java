package dev.assay.shell.cli;

/** A command line that is wrong. The message says in one line what to type instead. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A command line that is wrong, and how. */
  public UsageException(String message) {
    super(message);
  }
}
