package dev.assay.shell.cli;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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

  /** Each code with what it says, for help and reference. */
  public static final Map<Integer, String> MEANINGS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  DONE,
                  "done, nothing found that counts",
                  FINDINGS,
                  "findings at or above --fail-on, or a document that was not written because of"
                      + " its findings",
                  USAGE,
                  "wrong usage",
                  UNREADABLE,
                  "an input could not be read or is not OSCAL",
                  FAULT,
                  "a fault of Assay's own (--debug shows where)")));

  private ExitCode() {}
}
