package dev.assay.validate;

import dev.assay.diagnostic.Severity;
import java.util.List;

/**
 * What the check of one or more documents found.
 *
 * @param files the reports of the documents, in the order in which they were given
 */
public record Report(List<FileReport> files) {

  /** The exit code of a run without findings that count. */
  public static final int DONE = 0;

  /** The exit code of a run with findings that count. */
  public static final int FINDINGS = 1;

  /** The exit code of a run with an input that could not be read or is not OSCAL. */
  public static final int UNREADABLE = 3;

  public Report {
    files = List.copyOf(files);
  }

  /** How many findings of all documents have this severity. */
  public int count(Severity severity) {
    return files.stream().mapToInt(f -> f.count(severity)).sum();
  }

  /** How many documents could not be read as OSCAL. */
  public int unreadable() {
    return (int) files.stream().filter(f -> !f.readable()).count();
  }

  /**
   * The exit code of the run. An input that could not be read weighs more than findings: whoever
   * waits for the answer has none about that input.
   */
  public int exitCode(FailOn failOn) {
    if (unreadable() > 0) {
      return UNREADABLE;
    }
    return files.stream().anyMatch(f -> f.failsOn(failOn)) ? FINDINGS : DONE;
  }
}
