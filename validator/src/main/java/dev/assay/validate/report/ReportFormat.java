package dev.assay.validate.report;

import dev.assay.validate.FileReport;
import dev.assay.validate.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a report that tools and pages are made of; {@code docs/reports.md} tells of each.
 */
public enum ReportFormat {
  /** One JSON document. */
  JSON,
  /** A JSON object on each line: one for each document, then one for all. */
  JSONL,
  /** SARIF 2.1.0. */
  SARIF,
  /** The XML of JUnit, as build servers read it. */
  JUNIT,
  /** One page to read and print. */
  HTML,
  /** A short summary for a pull request. */
  MARKDOWN;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this label, or null. */
  public static @Nullable ReportFormat ofLabel(String label) {
    for (ReportFormat format : values()) {
      if (format.label().equals(label)) {
        return format;
      }
    }
    return null;
  }

  /**
   * Writes a report. Equal reports give equal bytes. What is held in memory does not grow with the
   * number of documents, but for a line or so on each.
   *
   * @param reports the report; gone through several times
   * @param run the run
   * @param out where it is written, in UTF-8; not closed
   * @throws IOException when it cannot be written, or the reports cannot be read back
   */
  public void write(Reports reports, RunInfo run, OutputStream out) throws IOException {
    try {
      switch (this) {
        case JSON -> JsonReport.write(reports, out);
        case JSONL -> lines(reports, out);
        case SARIF -> SarifReport.write(reports, run, out);
        case JUNIT -> JunitReport.write(reports, run, out);
        case HTML -> HtmlReport.write(reports, run, out);
        case MARKDOWN -> MarkdownReport.write(reports, run, out);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void lines(Reports reports, OutputStream out) {
    for (FileReport file : reports) {
      JsonReport.writeLine(file, out);
    }
    JsonReport.writeLastLine(reports.totals(), out);
  }
}
