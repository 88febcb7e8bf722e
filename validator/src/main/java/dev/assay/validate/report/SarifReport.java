package dev.assay.validate.report;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.FileReport;
import dev.assay.validate.Reports;
import dev.assay.validate.custom.Suppression;
import dev.assay.validate.json.JsonOut;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as SARIF 2.1.0, for code scanning and editors.
 *
 * <p>Source: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard, <a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html">text</a>.
 */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final Reports reports;
  private final RunInfo run;
  private final JsonOut json;
  private final Map<String, Integer> indexes = new TreeMap<>();

  private SarifReport(Reports reports, RunInfo run, JsonOut json) {
    this.reports = reports;
    this.run = run;
    this.json = json;
  }

  static void write(Reports reports, RunInfo run, OutputStream out) {
    try (JsonOut json = JsonOut.indented(out)) {
      new SarifReport(reports, run, json).log();
    }
  }

  private void log() {
    json.open().put("$schema", SCHEMA).put("version", "2.1.0");
    json.list("runs").open();
    tool();
    invocation();
    json.put("columnKind", "utf16CodeUnits");
    json.open("automationDetails").put("id", "assay/validate").end();
    results();
    json.end().endList().end();
  }

  /** The rules that the results name, in the order of their ids. */
  private void tool() {
    for (FileReport file : reports) {
      file.findings().forEach(f -> indexes.put(f.ruleId(), 0));
      file.suppressions().forEach(s -> indexes.put(s.finding().ruleId(), 0));
    }
    json.open("tool").open("driver");
    json.put("name", "Assay").put("version", run.version());
    json.put("informationUri", "https://assay.dev/");
    json.list("rules");
    RuleBook book = new RuleBook();
    int index = 0;
    for (Map.Entry<String, Integer> entry : indexes.entrySet()) {
      entry.setValue(index++);
      rule(book.entry(entry.getKey()));
    }
    json.endList().end().end();
  }

  private void rule(RuleBook.Entry rule) {
    json.open().put("id", rule.id());
    json.open("shortDescription").put("text", rule.title()).end();
    json.open("fullDescription").put("text", rule.description()).end();
    if (rule.markdown() != null) {
      json.open("help").put("text", plain(rule.markdown()));
      json.put("markdown", rule.markdown()).end();
    }
    json.put("helpUri", rule.uri());
    if (rule.severity() != null) {
      json.open("defaultConfiguration").put("level", level(rule.severity())).end();
    }
    json.open("properties").put("tags", List.of("oscal", rule.family())).end();
    json.end();
  }

  private static String plain(String markdown) {
    return markdown.replace("**", "").replace("```\n", "").replace("`", "");
  }

  /** What could not be checked, and what could not be read, is told as the specification says. */
  private void invocation() {
    json.list("invocations").open().put("executionSuccessful", !run.faulty());
    int code = reports.totals().exitCode(run.failOn());
    json.put("exitCode", run.faulty() ? 4 : code);
    json.list("toolExecutionNotifications");
    for (FileReport file : reports) {
      if (!file.readable()) {
        notification(file.file(), "error", "This file could not be read as OSCAL.");
      }
      for (NotChecked open : file.notChecked()) {
        String text = "Not checked: " + open.what() + ": " + open.why() + ".";
        notification(file.file(), "warning", text);
      }
    }
    for (String skipped : reports.totals().skipped()) {
      notification(skipped, "note", "This file is plainly no OSCAL document and was passed over.");
    }
    json.endList().end().endList();
  }

  private void notification(String file, String level, String text) {
    json.open().put("level", level);
    json.open("message").put("text", text).end();
    json.list("locations").open().open("physicalLocation");
    artifact(file);
    json.end().end().endList();
    json.end();
  }

  private void results() {
    json.list("results");
    for (FileReport file : reports) {
      List<String> fingerprints = Fingerprints.of(file.findings());
      for (int i = 0; i < fingerprints.size(); i++) {
        result(file.findings().get(i), fingerprints.get(i), null);
      }
      List<Finding> suppressed = new ArrayList<>();
      file.suppressions().forEach(s -> suppressed.add(s.finding()));
      List<String> more = Fingerprints.of(suppressed);
      for (int i = 0; i < more.size(); i++) {
        result(suppressed.get(i), more.get(i), file.suppressions().get(i));
      }
    }
    json.endList();
  }

  private void result(Finding finding, String fingerprint, @Nullable Suppression suppression) {
    String id = finding.ruleId();
    int index = indexes.getOrDefault(id, -1);
    json.open().put("ruleId", id).put("ruleIndex", index);
    json.put("level", level(finding.severity()));
    String help = finding.help() == null ? "" : " " + finding.help() + ".";
    json.open("message").put("text", finding.message() + "." + help).end();
    location(finding.location());
    json.open("partialFingerprints").put(Fingerprints.NAME, fingerprint).end();
    if (suppression != null) {
      json.list("suppressions").open().put("kind", "external");
      json.put("justification", suppression.reason() + " (" + suppression.rulesFile() + ")");
      json.end().endList();
    } else if (run.against()) {
      json.put("baselineState", "new");
    }
    if (!finding.citations().isEmpty()) {
      json.open("properties").put("citations", finding.citations()).end();
    }
    json.end();
  }

  private void location(Location where) {
    json.list("locations").open().open("physicalLocation");
    artifact(where.file());
    // Code scanning shows nothing that has no line: the file as a whole is its first one.
    json.open("region").put("startLine", Math.max(1, where.line()));
    json.put("startColumn", Math.max(1, where.column())).end();
    json.end();
    String pointer = where.pointer();
    if (pointer != null && !pointer.isEmpty()) {
      json.list("logicalLocations").open().put("fullyQualifiedName", pointer);
      json.put("kind", "object").end().endList();
    }
    json.end().endList();
  }

  private void artifact(String file) {
    json.open("artifactLocation").put("uri", FileNames.uri(file)).end();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.label();
  }
}
