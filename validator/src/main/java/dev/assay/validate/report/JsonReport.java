package dev.assay.validate.report;

import dev.assay.diagnostic.Severity;
import dev.assay.validate.FileReport;
import dev.assay.validate.Reports;
import dev.assay.validate.Totals;
import dev.assay.validate.json.JsonOut;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a report as JSON: as one document, or as lines of which each is one.
 *
 * <p>The form is documented in {@code docs/reports.md} and in the JSON Schemas {@link #SCHEMA} and
 * {@link #LINE_SCHEMA}. Equal reports give equal bytes: there are no times in them, and the order
 * is that of the report.
 */
public final class JsonReport {
  /** The version of the form; a reader of it takes any later version with the same first number. */
  public static final String VERSION = "1.2";

  /** Where the JSON Schema of the form lies on the class path. */
  public static final String SCHEMA = "/dev/assay/validate/report/report-1.schema.json";

  /** Where the JSON Schema of a line lies on the class path. */
  public static final String LINE_SCHEMA = "/dev/assay/validate/report/report-line-1.schema.json";

  private JsonReport() {}

  /**
   * Writes a report as one document, in UTF-8 and with a line break at the end.
   *
   * @param reports the report
   * @param out where it is written; not closed
   */
  public static void write(Reports reports, OutputStream out) {
    try (JsonOut json = JsonOut.indented(out)) {
      json.open().put("assay-report", VERSION);
      summary(reports.totals(), json);
      json.list("files");
      for (FileReport file : reports) {
        FileReportJson.write(file, json.open());
        json.end();
      }
      json.endList();
      json.put("skipped", reports.totals().skipped());
      json.end();
    }
  }

  /** Writes the line of one document. */
  public static void writeLine(FileReport file, OutputStream out) {
    try (JsonOut json = JsonOut.line(out)) {
      FileReportJson.write(file, json.open().put("kind", "file"));
      json.end();
    }
  }

  /** Writes the line that ends a report in lines; a report without it was cut off. */
  public static void writeLastLine(Totals totals, OutputStream out) {
    try (JsonOut json = JsonOut.line(out)) {
      json.open().put("kind", "summary").put("assay-report", VERSION);
      summary(totals, json);
      json.put("skipped", totals.skipped());
      json.end();
    }
  }

  /** The report as text. */
  public static String toString(Reports reports) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(reports, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void summary(Totals totals, JsonOut json) {
    json.open("summary");
    json.put("files", totals.files());
    json.put("unreadable", totals.unreadable());
    json.put("skipped", totals.skipped().size());
    json.put("errors", totals.count(Severity.ERROR));
    json.put("warnings", totals.count(Severity.WARNING));
    json.put("infos", totals.count(Severity.INFO));
    json.put("not-checked", totals.notChecked());
    json.put("known", totals.known());
    json.end();
  }
}
