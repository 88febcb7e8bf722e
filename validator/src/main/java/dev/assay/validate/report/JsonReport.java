package dev.assay.validate.report;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.Coverage;
import dev.assay.validate.FileReport;
import dev.assay.validate.Report;
import dev.assay.validate.custom.Suppression;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes a report as JSON.
 *
 * <p>The form is documented in {@code docs/reports.md} and in the JSON Schema {@link #SCHEMA}.
 * Equal reports give equal bytes: there are no times in them, and the order is that of the report.
 */
public final class JsonReport {
  /** The version of the form; a reader of it takes any later version with the same first number. */
  public static final String VERSION = "1.1";

  /** Where the JSON Schema of the form lies on the class path. */
  public static final String SCHEMA = "/dev/assay/validate/report/report-1.schema.json";

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes a report, in UTF-8 and with a line break at the end.
   *
   * @param report the report
   * @param out where it is written; not closed
   */
  public static void write(Report report, OutputStream out) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(indenter)
            .withObjectIndenter(indenter);
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer;
          }
        };
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(context, out)) {
      new JsonReport(json).report(report);
      json.writeRaw('\n');
    }
  }

  /** The report as text. */
  public static String toString(Report report) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void report(Report report) {
    json.writeStartObject();
    json.writeStringProperty("assay-report", VERSION);
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("files", report.files().size());
    json.writeNumberProperty("unreadable", report.unreadable());
    json.writeNumberProperty("errors", report.count(Severity.ERROR));
    json.writeNumberProperty("warnings", report.count(Severity.WARNING));
    json.writeNumberProperty("infos", report.count(Severity.INFO));
    json.writeNumberProperty(
        "not-checked", report.files().stream().mapToInt(f -> f.notChecked().size()).sum());
    json.writeEndObject();
    json.writeArrayPropertyStart("files");
    report.files().forEach(this::file);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void file(FileReport file) {
    json.writeStartObject();
    json.writeStringProperty("file", file.file());
    json.writeBooleanProperty("readable", file.readable());
    optional("format", file.format() == null ? null : file.format().label());
    optional("type", file.type() == null ? null : file.type().rootName());
    optional("oscal-version", file.oscalVersion());
    optional("schema-version", file.schemaVersion());
    json.writeArrayPropertyStart("findings");
    for (Finding finding : file.findings()) {
      finding(finding, file.file());
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("not-checked");
    for (NotChecked notChecked : file.notChecked()) {
      json.writeStartObject();
      json.writeStringProperty("what", notChecked.what());
      json.writeStringProperty("why", notChecked.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("coverage");
    file.coverage().forEach(this::coverage);
    json.writeEndArray();
    json.writeArrayPropertyStart("rule-sets");
    file.ruleSets().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("suppressed");
    for (Suppression suppression : file.suppressions()) {
      json.writeStartObject();
      json.writeStringProperty("reason", suppression.reason());
      json.writeStringProperty("rules-file", suppression.rulesFile());
      json.writeName("finding");
      finding(suppression.finding(), file.file());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(Finding finding, String file) {
    Location where = finding.location();
    json.writeStartObject();
    json.writeStringProperty("rule", finding.ruleId());
    json.writeStringProperty("severity", finding.severity().label());
    json.writeStringProperty("message", finding.message());
    optional("help", finding.help());
    optional("file", where.file().equals(file) ? null : where.file());
    if (where.line() > 0) {
      json.writeNumberProperty("line", where.line());
      json.writeNumberProperty("column", where.column());
    }
    optional("pointer", where.pointer());
    optional("path", where.path());
    List<String> citations = finding.citations();
    if (!citations.isEmpty()) {
      json.writeArrayPropertyStart("citations");
      citations.forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void coverage(Coverage coverage) {
    json.writeStartObject();
    json.writeStringProperty("profile", coverage.profile());
    json.writeStringProperty("title", coverage.title());
    json.writeNumberProperty("required", coverage.required());
    json.writeNumberProperty("answered", coverage.answered());
    json.writeNumberProperty("objectives", coverage.objectives());
    json.writeNumberProperty("objectives-answered", coverage.objectivesAnswered());
    json.writeEndObject();
  }

  private void optional(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
