package dev.assay.validate.report;

import dev.assay.io.DocumentFormat;
import dev.assay.validate.FailOn;
import dev.assay.validate.FileReport;
import java.util.Locale;

/** What became of a document, in a word, and other words that reports share. */
enum Verdicts {
  UNREAD("not read", "bad"),
  FAILED("failed", "bad"),
  IN_PART("in part", "warn"),
  PASSED("passed", "good");

  private final String label;
  private final String kind;

  Verdicts(String label, String kind) {
    this.label = label;
    this.kind = kind;
  }

  static Verdicts of(FileReport file, FailOn failOn) {
    if (!file.readable()) {
      return UNREAD;
    }
    if (file.failsOn(failOn)) {
      return FAILED;
    }
    return file.notChecked().isEmpty() ? PASSED : IN_PART;
  }

  String label() {
    return label;
  }

  /** Good, bad or neither, as style sheets know it. */
  String kind() {
    return kind;
  }

  /** A number and what is counted, in the plural where it is due. */
  static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  static String name(DocumentFormat format) {
    return format.label().toUpperCase(Locale.ROOT);
  }
}
