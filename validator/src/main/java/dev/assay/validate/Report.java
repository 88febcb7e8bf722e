package dev.assay.validate;

import dev.assay.diagnostic.Severity;
import java.util.Iterator;
import java.util.List;

/**
 * What the check of one or more documents found.
 *
 * @param files the reports of the documents, in the order in which they were given
 */
public record Report(List<FileReport> files) implements Reports {

  /** The exit code of a run without findings that count. */
  public static final int DONE = 0;

  /** The exit code of a run with findings that count. */
  public static final int FINDINGS = 1;

  /** The exit code of a run with an input that could not be read or is not OSCAL. */
  public static final int UNREADABLE = 3;

  public Report {
    files = List.copyOf(files);
  }

  @Override
  public Iterator<FileReport> iterator() {
    return files.iterator();
  }

  @Override
  public Totals totals() {
    return Totals.of(files);
  }

  /** How many findings of all documents have this severity. */
  public int count(Severity severity) {
    return totals().count(severity);
  }

  /** How many documents could not be read as OSCAL. */
  public int unreadable() {
    return totals().unreadable();
  }

  /** The exit code of the run, see {@link Totals#exitCode}. */
  public int exitCode(FailOn failOn) {
    return totals().exitCode(failOn);
  }
}
