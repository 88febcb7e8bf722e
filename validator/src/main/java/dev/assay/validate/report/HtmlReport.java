package dev.assay.validate.report;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.Coverage;
import dev.assay.validate.FileReport;
import dev.assay.validate.Reports;
import dev.assay.validate.Totals;
import dev.assay.validate.custom.Suppression;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a report as one HTML page: the sums, a table of the documents, what was found in each, and
 * what there is to say about each rule. It needs no network and no scripts, and prints.
 */
final class HtmlReport {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final Reports reports;
  private final RunInfo run;
  private final OutputStream out;
  private final Map<String, Integer> rules = new TreeMap<>();

  private HtmlReport(Reports reports, RunInfo run, OutputStream out) {
    this.reports = reports;
    this.run = run;
    this.out = out;
  }

  static void write(Reports reports, RunInfo run, OutputStream out) throws IOException {
    new HtmlReport(reports, run, out).page();
  }

  private void line(String html) throws IOException {
    out.write((html + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String raw) {
    return Html.text(raw);
  }

  private void page() throws IOException {
    line("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
    line("<meta http-equiv=\"Content-Security-Policy\" content=\"" + text(POLICY) + "\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<title>OSCAL documents checked</title>");
    line("<style>\n" + Html.resource(HtmlReport.class, "index.css") + "</style>");
    line("</head>\n<body>\n<main>\n<h1>OSCAL documents checked</h1>");
    sums(reports.totals());
    documents();
    int number = 0;
    for (FileReport file : reports) {
      number++;
      if (hasSection(file)) {
        section(number, file);
      }
    }
    skipped(reports.totals());
    rules();
    line(
        "<footer>Made by Assay "
            + text(run.version())
            + "; checked up to the level of "
            + run.level().label()
            + ".</footer>");
    line("</main>\n</body>\n</html>");
  }

  private void sums(Totals totals) throws IOException {
    int failed = totals.failed(run.failOn());
    int bad = failed + totals.unreadable();
    int inPart = totals.inPart(run.failOn());
    String verdict =
        totals.files() == 0
            ? "Nothing was checked"
            : bad > 0
                ? bad + " of " + Verdicts.count(totals.files(), "document") + " failed"
                : inPart > 0 ? "Passed as far as checked" : "Passed";
    String kind = bad > 0 ? "bad" : inPart > 0 || totals.files() == 0 ? "warn" : "good";
    line("<div class=\"top\">\n<p class=\"status " + kind + "\">" + verdict + "</p>");
    line("<ul class=\"counts\">");
    sum(totals.files(), "documents");
    sum(totals.passed(run.failOn()), "passed");
    sum(inPart, "passed as far as checked");
    sum(failed, "failed");
    sum(totals.unreadable(), "not readable as OSCAL");
    line("</ul>\n<ul class=\"counts\">");
    for (Severity severity : Severity.values()) {
      sum(totals.count(severity), severity == Severity.INFO ? "info" : severity.label() + "s");
    }
    sum(totals.notChecked(), "not checked");
    if (run.against()) {
      sum(totals.known(), "known from the former report and left out");
    }
    line("</ul>\n</div>");
  }

  private void sum(int count, String what) throws IOException {
    line("<li><b>" + count + "</b> " + what + "</li>");
  }

  private void documents() throws IOException {
    line("<h2 id=\"documents\">Documents</h2>\n<table>\n<thead><tr><th>Document</th>");
    line("<th>Verdict</th><th class=\"num\">Errors</th><th class=\"num\">Warnings</th>");
    line("<th class=\"num\">Info</th><th class=\"num\">Not checked</th></tr></thead>\n<tbody>");
    int number = 0;
    for (FileReport file : reports) {
      number++;
      String name = text(file.file());
      Verdicts verdict = Verdicts.of(file, run.failOn());
      line(
          "<tr><td class=\"name\">"
              + (hasSection(file) ? "<a href=\"#d" + number + "\">" + name + "</a>" : name)
              + "<div class=\"sub\">"
              + text(about(file))
              + "</div></td><td>"
              + tag(verdict)
              + "</td>"
              + number(file.count(Severity.ERROR))
              + number(file.count(Severity.WARNING))
              + number(file.count(Severity.INFO))
              + number(file.notChecked().size())
              + "</tr>");
    }
    line("</tbody>\n</table>");
  }

  private static String number(int count) {
    return "<td class=\"num\">" + (count == 0 ? "" : count) + "</td>";
  }

  private static String tag(Verdicts verdict) {
    return "<span class=\"tag " + verdict.kind() + "\">" + verdict.label() + "</span>";
  }

  private static String about(FileReport file) {
    StringBuilder about = new StringBuilder();
    DocumentType type = file.type();
    if (type != null) {
      about.append(type.title());
    }
    if (type != null && file.format() != null) {
      about.append(", ").append(Verdicts.name(file.format()));
    }
    if (file.oscalVersion() != null) {
      about.append(", OSCAL ").append(file.oscalVersion());
    }
    String schema = file.schemaVersion();
    if (schema != null && !schema.equals(file.oscalVersion())) {
      about.append(" (checked as ").append(schema).append(')');
    }
    for (Coverage coverage : file.coverage()) {
      about.append(" · ").append(coverage);
    }
    return about.toString();
  }

  private static boolean hasSection(FileReport file) {
    return !file.findings().isEmpty()
        || !file.notChecked().isEmpty()
        || !file.suppressions().isEmpty();
  }

  private void section(int number, FileReport file) throws IOException {
    line(
        "<section id=\"d"
            + number
            + "\">\n<h2>"
            + text(file.file())
            + " "
            + tag(Verdicts.of(file, run.failOn()))
            + "</h2>");
    String about = about(file);
    line(
        "<p class=\"sub\">"
            + (about.isEmpty() ? "" : text(about) + " · ")
            + "<a href=\"#documents\">all documents</a></p>");
    for (Severity severity : Severity.values()) {
      for (Finding finding : file.findings()) {
        if (finding.severity() == severity) {
          finding(finding);
        }
      }
    }
    if (!file.notChecked().isEmpty()) {
      line("<h3>Not checked</h3>\n<ul class=\"plain\">");
      for (NotChecked open : file.notChecked()) {
        line("<li>" + text(open.what()) + ": " + text(open.why()) + "</li>");
      }
      line("</ul>");
    }
    if (!file.suppressions().isEmpty()) {
      line("<h3>Kept out by rules files</h3>\n<ul class=\"plain\">");
      for (Suppression kept : file.suppressions()) {
        Finding finding = kept.finding();
        line(
            "<li>"
                + text(finding.location().toString())
                + " "
                + rule(finding.ruleId())
                + " "
                + text(finding.message())
                + " <span class=\"sub\">("
                + text(kept.reason())
                + ", "
                + text(kept.rulesFile())
                + ")</span></li>");
      }
      line("</ul>");
    }
    line("</section>");
  }

  private void finding(Finding finding) throws IOException {
    String severity = finding.severity().label();
    line(
        "<div class=\"finding "
            + severity
            + "\"><div class=\"where\"><b class=\""
            + severity
            + "\">"
            + severity
            + "</b> "
            + rule(finding.ruleId())
            + " "
            + text(finding.location().toString())
            + "</div>");
    line("<div>" + text(finding.message()) + "</div>");
    if (finding.help() != null) {
      line("<div class=\"help\">" + text(finding.help()) + "</div>");
    }
    if (!finding.citations().isEmpty()) {
      line("<div class=\"where\">" + text(String.join("; ", finding.citations())) + "</div>");
    }
    String pointer = finding.location().pointer();
    if (pointer != null && !pointer.isEmpty()) {
      line("<div class=\"where\"><code>" + text(pointer) + "</code></div>");
    }
    line("</div>");
  }

  private String rule(String id) {
    int number = rules.computeIfAbsent(id, i -> rules.size() + 1);
    return "<a href=\"#r" + number + "\">" + text(id) + "</a>";
  }

  private void skipped(Totals totals) throws IOException {
    if (totals.skipped().isEmpty()) {
      return;
    }
    line(
        "<h2>Passed over</h2>\n<p>Files found in folders that are plainly no OSCAL documents:</p>");
    line("<ul class=\"plain\">");
    for (String name : totals.skipped()) {
      line("<li>" + text(name) + "</li>");
    }
    line("</ul>");
  }

  private void rules() throws IOException {
    if (rules.isEmpty()) {
      return;
    }
    line("<h2>Rules</h2>");
    RuleBook book = new RuleBook();
    for (Map.Entry<String, Integer> rule : rules.entrySet()) {
      RuleBook.Entry entry = book.entry(rule.getKey());
      line("<div class=\"rule\" id=\"r" + rule.getValue() + "\"><h3>" + text(entry.id()) + "</h3>");
      line("<p>" + text(entry.title()) + "</p>");
      if (!entry.description().equals(entry.id()) && !entry.description().equals(entry.title())) {
        line("<p class=\"sub\">" + text(entry.description().replace("`", "")) + "</p>");
      }
      if (entry.mend() != null) {
        line("<p><b>How to mend it:</b> " + text(entry.mend().replace("`", "")) + "</p>");
      }
      line("</div>");
    }
  }
}
