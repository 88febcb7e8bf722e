package dev.assay.shell.view;

import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.validate.Coverage;
import dev.assay.validate.FailOn;
import dev.assay.validate.FileReport;
import dev.assay.validate.Reports;
import dev.assay.validate.Totals;
import dev.assay.validate.custom.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** What the check of documents found, for people: a block for each document and a line for all. */
public final class ValidationView {
  private static final int SHOWN = 3;
  private static final int MOST_ROWS = 10;
  private static final int MOST_OPEN = 100;
  private static final String INDENT = "        ";

  private final Style style;
  private final int width;
  private final FailOn failOn;
  private final boolean full;
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
    this.full = full;
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
  public String notChecked(Reports reports) {
    // A run over many documents finds the same things; what would not fit a screen is counted.
    Map<NotChecked, Integer> counts = new LinkedHashMap<>();
    Map<NotChecked, String> first = new HashMap<>();
    int more = 0;
    for (FileReport file : reports) {
      for (NotChecked open : file.notChecked()) {
        if (counts.containsKey(open) || counts.size() < MOST_OPEN) {
          counts.merge(open, 1, Integer::sum);
          first.putIfAbsent(open, Text.visible(file.file()));
        } else {
          more++;
        }
      }
    }
    if (counts.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\n").append(style.bold("not checked")).append('\n');
    boolean several = reports.totals().files() > 1;
    counts.forEach(
        (open, count) -> {
          String where =
              !several
                  ? ""
                  : count == 1
                      ? " (" + first.get(open) + ")"
                      : " (" + Text.count(count, "document") + ")";
          String text = Text.visible(open.what() + ": " + open.why()) + where;
          out.append(Text.hang("  ", "    ", text, width));
        });
    if (more > 0) {
      out.append("  and ").append(more).append(" more\n");
    }
    return out.append('\n').toString();
  }

  /** The findings of one document without anything around them. */
  public String findings(FileReport report) {
    return groups.of(report.findings());
  }

  private String verdict(FileReport report) {
    return switch (word(report)) {
      case "unread" -> style.bad("unread ");
      case "failed" -> style.bad("failed ");
      case "passed" -> style.good("passed ");
      default -> style.severity(Severity.WARNING, "in part");
    };
  }

  private String word(FileReport report) {
    if (!report.readable()) {
      return "unread";
    }
    if (report.failsOn(failOn)) {
      return "failed";
    }
    return report.notChecked().isEmpty() ? "passed" : "in part";
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

  /** The documents that did not simply pass, the worst first; nothing for a single document. */
  public String table(Reports reports) {
    Totals totals = reports.totals();
    if (totals.files() < 2) {
      return "";
    }
    PriorityQueue<Row> worst = new PriorityQueue<>(Row.WORST.reversed());
    int rows = 0;
    for (FileReport file : reports) {
      Row row = Row.of(rows, file, word(file));
      if (row.isOfNote()) {
        rows++;
        worst.add(row);
        if (worst.size() > MOST_ROWS && !full) {
          worst.remove();
        }
      }
    }
    if (rows == 0) {
      return "";
    }
    List<Row> sorted = new ArrayList<>(worst);
    sorted.sort(Row.WORST);
    Table table = new Table(0);
    table.row("verdict", "errors", "warnings", "info", "not checked", "document");
    sorted.forEach(row -> table.row(row.cells()));
    String rest =
        rows > sorted.size() ? "and " + (rows - sorted.size()) + " more; --full shows all\n" : "";
    return table.fit(width) + rest + "\n";
  }

  /** Which files were passed over, or nothing. */
  public String skipped(Totals totals) {
    List<String> names = totals.skipped();
    if (names.isEmpty()) {
      return "";
    }
    List<String> shown = new ArrayList<>();
    names
        .subList(0, full ? names.size() : Math.min(SHOWN, names.size()))
        .forEach(name -> shown.add(Text.visible(name)));
    int rest = names.size() - shown.size();
    String text =
        "passed over, since plainly no OSCAL: "
            + String.join(", ", shown)
            + (rest > 0 ? " and " + rest + " more" : "");
    return Text.hang("", "  ", text, width);
  }

  /** The line about all documents. */
  public String summary(Reports reports) {
    Totals totals = reports.totals();
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = totals.count(severity);
      if (count > 0 || severity == Severity.ERROR) {
        counts.add(
            severity == Severity.INFO ? count + " info" : Text.count(count, severity.label()));
      }
    }
    int files = totals.files();
    StringBuilder out = new StringBuilder(Text.count(files, "document"));
    List<String> verdicts = new ArrayList<>();
    add(verdicts, totals.passed(failOn), "passed");
    add(verdicts, totals.inPart(failOn), "passed as far as checked");
    add(verdicts, totals.failed(failOn), "failed");
    add(verdicts, totals.unreadable(), "not readable as OSCAL");
    if (files > 0) {
      out.append(": ");
      out.append(
          files == 1 ? verdicts.get(0).replaceFirst("^1 ", "") : String.join(", ", verdicts));
      out.append("; ").append(String.join(", ", counts));
    }
    if (totals.known() > 0) {
      out.append("; ").append(totals.known()).append(" known before");
    }
    if (totals.notChecked() > 0) {
      out.append("; ").append(totals.notChecked()).append(" not checked");
    }
    if (!totals.skipped().isEmpty()) {
      out.append("; ").append(Text.count(totals.skipped().size(), "file")).append(" passed over");
    }
    String text = Text.hang("", "", out.toString(), width);
    return totals.failed(failOn) + totals.unreadable() > 0
        ? style.bad(text.strip()) + "\n"
        : style.bold(text.strip()) + "\n";
  }

  private static void add(List<String> verdicts, int count, String verdict) {
    if (count > 0) {
      verdicts.add(count + " " + verdict);
    }
  }
}
