package dev.assay.validate;

import dev.assay.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The sums of a run, added up document by document, so that a run over many documents need not hold
 * on to their reports.
 */
public final class Totals {
  private final int[] findings = new int[Severity.values().length];
  private final int[] failed = new int[FailOn.values().length];
  private final int[] inPart = new int[FailOn.values().length];
  private final List<String> skipped = new ArrayList<>();
  private int files;
  private int unreadable;
  private int notChecked;
  private int known;

  /** The sums over some reports. */
  public static Totals of(Iterable<FileReport> reports) {
    Totals totals = new Totals();
    reports.forEach(totals::add);
    return totals;
  }

  /** Adds what was found in one document. */
  public void add(FileReport report) {
    files++;
    for (Severity severity : Severity.values()) {
      findings[severity.ordinal()] += report.count(severity);
    }
    if (!report.readable()) {
      unreadable++;
    }
    notChecked += report.notChecked().size();
    for (FailOn failOn : FailOn.values()) {
      boolean fails = report.failsOn(failOn);
      if (report.readable() && fails) {
        failed[failOn.ordinal()]++;
      } else if (report.readable() && !report.notChecked().isEmpty()) {
        inPart[failOn.ordinal()]++;
      }
    }
  }

  /** Adds a file that is plainly no OSCAL document and was passed over. */
  public void addSkipped(String file) {
    skipped.add(file);
  }

  /** Adds findings that a former report has, and that are not reported again. */
  public void addKnown(int count) {
    known += count;
  }

  /** How many documents were checked, those that could not be read among them. */
  public int files() {
    return files;
  }

  /** How many documents could not be read as OSCAL. */
  public int unreadable() {
    return unreadable;
  }

  /** How many findings have this severity. */
  public int count(Severity severity) {
    return findings[severity.ordinal()];
  }

  /** How many things could not be checked. */
  public int notChecked() {
    return notChecked;
  }

  /** How many findings a former report has as well. */
  public int known() {
    return known;
  }

  /** The files that are plainly no OSCAL documents and were passed over. */
  public List<String> skipped() {
    return Collections.unmodifiableList(skipped);
  }

  /** How many documents that could be read have findings that count. */
  public int failed(FailOn failOn) {
    return failed[failOn.ordinal()];
  }

  /** How many documents have no findings that count, and something that could not be checked. */
  public int inPart(FailOn failOn) {
    return inPart[failOn.ordinal()];
  }

  /** How many documents were checked whole and have no findings that count. */
  public int passed(FailOn failOn) {
    return files - unreadable - failed(failOn) - inPart(failOn);
  }

  /**
   * The exit code of the run. An input that could not be read weighs more than findings: whoever
   * waits for the answer has none about that input.
   */
  public int exitCode(FailOn failOn) {
    if (unreadable > 0) {
      return Report.UNREADABLE;
    }
    return failed(failOn) > 0 ? Report.FINDINGS : Report.DONE;
  }
}
