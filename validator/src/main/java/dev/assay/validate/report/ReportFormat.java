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
  JSON((reports, run, out) -> JsonReport.write(reports, out)),
  /** A JSON object on each line: one for each document, then one for all. */
  JSONL(ReportFormat::lines),
  /** SARIF 2.1.0. */
  SARIF(SarifReport::write),
  /** The XML of JUnit, as build servers read it. */
  JUNIT(JunitReport::write),
  /** One page to read and print. */
  HTML(HtmlReport::write),
  /** A short summary for a pull request. */
  MARKDOWN(MarkdownReport::write);

  /** Writes a report in a form. */
  @FunctionalInterface
  private interface Writer {
    void write(Reports reports, RunInfo run, OutputStream out) throws IOException;
  }

  private final Writer writer;

  ReportFormat(Writer writer) {
    this.writer = writer;
  }

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
      writer.write(reports, run, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void lines(Reports reports, RunInfo run, OutputStream out) {
    for (FileReport file : reports) {
      JsonReport.writeLine(file, out);
    }
    JsonReport.writeLastLine(reports.totals(), out);
  }
}
