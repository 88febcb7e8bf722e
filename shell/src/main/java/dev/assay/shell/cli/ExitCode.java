package dev.assay.shell.cli;

/** The exit codes that scripts rely on. */
public final class ExitCode {
  /** Done; nothing found at or above the severity that makes a run fail. */
  public static final int DONE = 0;

  /** Findings that count, or a document that was not written because of them. */
  public static final int FINDINGS = 1;

  /** A wrong command line. */
  public static final int USAGE = 2;

  /** An input that could not be read or is not OSCAL. */
  public static final int UNREADABLE = 3;

  /** A fault of Assay's own, or of the machine it runs on. */
  public static final int FAULT = 4;

  private ExitCode() {}
}
