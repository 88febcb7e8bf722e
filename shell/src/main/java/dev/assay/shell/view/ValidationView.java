package dev.assay.shell.view;

import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.validate.Coverage;
import dev.assay.validate.FailOn;
import dev.assay.validate.FileReport;
import dev.assay.validate.Report;
import dev.assay.validate.custom.Suppression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the check of documents found, for people: a block for each document and a line for all. */
public final class ValidationView {
  private static final String INDENT = "        ";

  private final Style style;
  private final int width;
  private final FailOn failOn;
  private final FindingGroups groups;

  /**
   * A view.
   *
   * @param failOn which findings make a document fail
   * @param full whether long groups of like findings are shown whole
   */
  public ValidationView(Style style, int width, FailOn failOn, boolean full) {
    this.style = style;
    this.width = width;
    this.failOn = failOn;
    this.groups = new FindingGroups(style, width, full);
  }

  /** The block of one document. */
  public String file(FileReport report) {
    String name = Text.visible(report.file());
    String headline = headline(report);
    boolean broken = INDENT.length() + Text.columns(name) + 2 + headline.length() > width;
    StringBuilder out = new StringBuilder();
    out.append(verdict(report)).append(' ').append(style.bold(name));
    if (!headline.isEmpty()) {
      out.append(broken ? "\n" + INDENT : "  ").append(headline);
    }
    out.append('\n');
    for (Coverage coverage : report.coverage()) {
      out.append(Text.hang(INDENT, INDENT, coverage(coverage), width));
    }
    if (!report.suppressions().isEmpty()) {
      out.append(Text.hang(INDENT, INDENT, suppressions(report.suppressions()), width));
    }
    out.append(findings(report));
    return report.findings().isEmpty() ? out.toString() : out.append('\n').toString();
  }

  /** What could not be checked, each thing once with the documents that it was in. */
  public String notChecked(Report report) {
    Map<NotChecked, List<String>> files = new LinkedHashMap<>();
    for (FileReport file : report.files()) {
      for (NotChecked open : file.notChecked()) {
        files.computeIfAbsent(open, n -> new ArrayList<>()).add(Text.visible(file.file()));
      }
    }
    if (files.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\n").append(style.bold("not checked")).append('\n');
    files.forEach(
        (open, names) -> {
          String where =
              report.files().size() == 1
                  ? ""
                  : names.size() == 1
                      ? " (" + names.get(0) + ")"
                      : " (" + Text.count(names.size(), "document") + ")";
          String text = Text.visible(open.what() + ": " + open.why()) + where;
          out.append(Text.hang("  ", "    ", text, width));
        });
    return out.append('\n').toString();
  }

  /** The findings of one document without anything around them. */
  public String findings(FileReport report) {
    return groups.of(report.findings());
  }

  private String verdict(FileReport report) {
    if (!report.readable()) {
      return style.bad("unread ");
    }
    if (report.failsOn(failOn)) {
      return style.bad("failed ");
    }
    return report.notChecked().isEmpty()
        ? style.good("passed ")
        : style.severity(Severity.WARNING, "in part");
  }

  private static String headline(FileReport report) {
    StringBuilder out = new StringBuilder();
    DocumentType type = report.type();
    if (type != null) {
      out.append(type.title());
    }
    DocumentFormat format = report.format();
    if (type != null && format != null) {
      out.append(", ").append(format.label().toUpperCase(Locale.ROOT));
    }
    String stated = report.oscalVersion();
    if (stated != null) {
      out.append(type == null ? "OSCAL " : ", OSCAL ").append(Text.cut(stated, 20));
    }
    String schema = report.schemaVersion();
    if (schema != null && !schema.equals(stated)) {
      out.append(" (checked as ").append(schema).append(')');
    }
    return out.toString();
  }

  /** What the user's rules files keep out is counted by rule: kept out is not unseen. */
  private static String suppressions(List<Suppression> suppressions) {
    Map<String, Integer> rules = new TreeMap<>();
    for (Suppression suppression : suppressions) {
      rules.merge(suppression.finding().ruleId(), 1, Integer::sum);
    }
    List<String> counts = new ArrayList<>();
    rules.forEach((rule, count) -> counts.add(rule + " (" + count + ")"));
    return Text.count(suppressions.size(), "finding")
        + " kept out by rules files: "
        + String.join(", ", counts);
  }

  private static String coverage(Coverage coverage) {
    return coverage + " (" + Text.visible(coverage.title()) + ")";
  }

  /** The line about all documents. */
  public String summary(Report report) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = report.count(severity);
      if (count > 0 || severity == Severity.ERROR) {
        counts.add(
            severity == Severity.INFO ? count + " info" : Text.count(count, severity.label()));
      }
    }
    int failed = 0;
    int unread = report.unreadable();
    int inPart = 0;
    int notChecked = 0;
    for (FileReport file : report.files()) {
      boolean fails = file.readable() && file.failsOn(failOn);
      failed += fails ? 1 : 0;
      notChecked += file.readable() ? file.notChecked().size() : 0;
      inPart += file.readable() && !fails && !file.notChecked().isEmpty() ? 1 : 0;
    }
    int files = report.files().size();
    StringBuilder out = new StringBuilder(Text.count(files, "document")).append(": ");
    List<String> verdicts = new ArrayList<>();
    add(verdicts, files - failed - unread - inPart, "passed");
    add(verdicts, inPart, "passed as far as checked");
    add(verdicts, failed, "failed");
    add(verdicts, unread, "not readable as OSCAL");
    out.append(files == 1 ? verdicts.get(0).replaceFirst("^1 ", "") : String.join(", ", verdicts));
    out.append("; ").append(String.join(", ", counts));
    if (notChecked > 0) {
      out.append("; ").append(notChecked).append(" not checked");
    }
    String text = Text.hang("", "", out.toString(), width);
    return failed + unread > 0 ? style.bad(text.strip()) + "\n" : style.bold(text.strip()) + "\n";
  }

  private static void add(List<String> verdicts, int count, String verdict) {
    if (count > 0) {
      verdicts.add(count + " " + verdict);
    }
  }
}
