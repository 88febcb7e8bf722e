package dev.assay.convert.edit;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what a merge did and what it could not do. */
public final class MergeNotes {
  private static final int SHORT = 90;

  private final String name;
  private final List<Change> changes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Notes on a file. */
  public MergeNotes(String name) {
    this.name = name;
  }

  /** Notes what was done. */
  public void change(Change change) {
    changes.add(change);
  }

  /** Notes what must not be taken over unseen. */
  public void error(String rule, String message, String help) {
    findings.add(Finding.of(rule, Severity.ERROR, message, Location.ofFile(name), help));
  }

  /** What was done. */
  public List<Change> changes() {
    return changes;
  }

  /** What must not be taken over unseen. */
  public List<Finding> findings() {
    return findings;
  }

  /** The start of a text in one line. */
  public static String shorten(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= SHORT ? line : line.substring(0, SHORT) + "\u2026";
  }
}
