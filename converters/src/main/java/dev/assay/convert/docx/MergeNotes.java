package dev.assay.convert.docx;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what a merge did and what it could not do. */
final class MergeNotes {
  private static final int SHORT = 90;

  private final String name;
  private final List<Change> changes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  MergeNotes(String name) {
    this.name = name;
  }

  void change(Change change) {
    changes.add(change);
  }

  void error(String rule, String message, String help) {
    findings.add(Finding.of(rule, Severity.ERROR, message, Location.ofFile(name), help));
  }

  List<Change> changes() {
    return changes;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The start of a text in one line. */
  static String shorten(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= SHORT ? line : line.substring(0, SHORT) + "\u2026";
  }
}
