package dev.assay.shell.cli;

/** A command line that is wrong. The message says in one line what to type instead. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String line;

  /** A command line that is wrong, and how. */
  public UsageException(String line) {
    super(line);
    this.line = line;
  }

  /** The line to show. */
  public String line() {
    return line;
  }
}
