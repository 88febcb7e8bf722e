package dev.assay.validate.report;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.validate.Coverage;
import dev.assay.validate.FileReport;
import dev.assay.validate.custom.Suppression;
import dev.assay.validate.json.JsonOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report on one document as a JSON object: as it stands in reports, and as Assay keeps it for
 * itself. Nothing is lost: what {@link #read} gives equals what was written.
 */
public final class FileReportJson {
  private FileReportJson() {}

  /** Writes the members of the object; whoever calls begins and ends it. */
  public static void write(FileReport file, JsonOut json) {
    json.put("file", file.file());
    json.put("readable", file.readable());
    json.put("format", file.format() == null ? null : file.format().label());
    json.put("type", file.type() == null ? null : file.type().rootName());
    json.put("oscal-version", file.oscalVersion());
    json.put("schema-version", file.schemaVersion());
    json.list("findings");
    List<String> fingerprints = Fingerprints.of(file.findings());
    for (int i = 0; i < fingerprints.size(); i++) {
      finding(file.findings().get(i), file.file(), fingerprints.get(i), json.open());
    }
    json.endList();
    json.list("not-checked");
    for (NotChecked open : file.notChecked()) {
      json.open().put("what", open.what()).put("why", open.why()).end();
    }
    json.endList();
    json.list("coverage");
    file.coverage().forEach(c -> coverage(c, json));
    json.endList();
    json.put("rule-sets", file.ruleSets());
    json.list("suppressed");
    for (Suppression suppression : file.suppressions()) {
      json.open().put("reason", suppression.reason());
      json.put("rules-file", suppression.rulesFile());
      finding(suppression.finding(), file.file(), null, json.open("finding"));
      json.end();
    }
    json.endList();
  }

  private static void finding(
      Finding finding, String file, @Nullable String fingerprint, JsonOut json) {
    Location where = finding.location();
    json.put("rule", finding.ruleId());
    json.put("severity", finding.severity().label());
    json.put("message", finding.message());
    json.put("help", finding.help());
    json.put("file", where.file().equals(file) ? null : where.file());
    if (where.line() > 0) {
      json.put("line", where.line()).put("column", where.column());
    }
    json.put("pointer", where.pointer());
    json.put("path", where.path());
    if (!finding.citations().isEmpty()) {
      json.put("citations", finding.citations());
    }
    json.put("fingerprint", fingerprint);
    json.end();
  }

  private static void coverage(Coverage coverage, JsonOut json) {
    json.open();
    json.put("profile", coverage.profile());
    json.put("title", coverage.title());
    json.put("required", coverage.required());
    json.put("answered", coverage.answered());
    json.put("objectives", coverage.objectives());
    json.put("objectives-answered", coverage.objectivesAnswered());
    json.end();
  }

  /**
   * The report that an object holds.
   *
   * @param object the object, as {@link JsonIn} reads it
   * @throws MalformedReportException when it is not of this form
   */
  public static FileReport read(Map<String, Object> object) throws MalformedReportException {
    JsonIn in = new JsonIn(object);
    String file = in.text("file");
    List<NotChecked> notChecked = new ArrayList<>();
    for (JsonIn open : in.objects("not-checked")) {
      notChecked.add(new NotChecked(open.text("what"), open.text("why")));
    }
    List<Coverage> coverage = new ArrayList<>();
    for (JsonIn c : in.objects("coverage")) {
      coverage.add(
          new Coverage(
              c.text("profile"),
              c.text("title"),
              c.number("required"),
              c.number("answered"),
              c.number("objectives"),
              c.number("objectives-answered")));
    }
    List<Suppression> suppressions = new ArrayList<>();
    for (JsonIn s : in.objects("suppressed")) {
      suppressions.add(
          new Suppression(
              finding(s.object("finding"), file), s.text("reason"), s.text("rules-file")));
    }
    String format = in.textOrNull("format");
    String type = in.textOrNull("type");
    return new FileReport(
        file,
        format == null ? null : DocumentFormat.ofLabel(format),
        type == null ? null : DocumentType.ofRootName(type),
        in.textOrNull("oscal-version"),
        in.textOrNull("schema-version"),
        in.is("readable"),
        findings(in, file),
        notChecked,
        coverage,
        in.texts("rule-sets"),
        suppressions);
  }

  private static List<Finding> findings(JsonIn in, String file) throws MalformedReportException {
    List<Finding> findings = new ArrayList<>();
    for (JsonIn finding : in.objects("findings")) {
      findings.add(finding(finding, file));
    }
    return findings;
  }

  private static Finding finding(JsonIn in, String file) throws MalformedReportException {
    String where = in.textOrNull("file");
    return new Finding(
        in.text("rule"),
        severity(in.text("severity")),
        in.text("message"),
        new Location(
            where == null ? file : where,
            in.has("line") ? in.number("line") : 0,
            in.has("line") ? in.number("column") : 0,
            in.textOrNull("pointer"),
            in.textOrNull("path")),
        in.textOrNull("help"),
        in.texts("citations"));
  }

  private static Severity severity(String label) throws MalformedReportException {
    try {
      return Severity.valueOf(label.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new MalformedReportException("there is no severity \"" + label + "\"", e);
    }
  }
}
