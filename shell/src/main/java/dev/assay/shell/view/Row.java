package dev.assay.shell.view;

import dev.assay.diagnostic.Severity;
import dev.assay.validate.FileReport;
import java.util.Comparator;
import java.util.List;

/** A document in the table of a run: its place, what became of it, and how much was found. */
record Row(
    int number, String name, String verdict, int errors, int warnings, int infos, int notChecked) {
  private static final List<String> VERDICTS = List.of("unread", "failed", "in part", "passed");

  /** The worst first; documents that are as bad as each other in the order of the run. */
  static final Comparator<Row> WORST =
      Comparator.comparingInt((Row r) -> VERDICTS.indexOf(r.verdict))
          .thenComparing(r -> -r.errors)
          .thenComparing(r -> -r.warnings)
          .thenComparing(r -> -r.notChecked)
          .thenComparing(r -> r.number);

  static Row of(int number, FileReport file, String verdict) {
    return new Row(
        number,
        Text.visible(file.file()),
        verdict,
        file.count(Severity.ERROR),
        file.count(Severity.WARNING),
        file.count(Severity.INFO),
        file.notChecked().size());
  }

  /** Whether there is more to say than that it passed. */
  boolean isOfNote() {
    return errors + warnings + notChecked > 0 || !verdict.equals("passed");
  }

  String[] cells() {
    return new String[] {verdict, "" + errors, "" + warnings, "" + infos, "" + notChecked, name};
  }
}
