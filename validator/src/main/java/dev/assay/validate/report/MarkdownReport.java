package dev.assay.validate.report;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.FileReport;
import dev.assay.validate.Reports;
import dev.assay.validate.Totals;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Writes a report as Markdown that is short enough for a comment on a pull request, however many
 * documents and findings there are: the sums, the worst documents, and their findings folded away.
 */
final class MarkdownReport {
  /** The places that show it take about 65,000 characters. */
  private static final int MOST_CHARACTERS = 50_000;

  private static final int MOST_DOCUMENTS = 20;
  private static final int MOST_FINDINGS = 15;
  private static final int MOST_OPEN = 10;
  private static final int MOST_TEXT = 400;

  /** The worst first; documents that are as bad as each other in the order of the run. */
  private static final Comparator<Ranked> WORST =
      Comparator.comparing((Ranked r) -> r.verdict)
          .thenComparing(r -> -r.file.count(Severity.ERROR))
          .thenComparing(r -> -r.file.count(Severity.WARNING))
          .thenComparing(r -> -r.file.notChecked().size())
          .thenComparing(r -> r.number);

  private record Ranked(int number, Verdicts verdict, FileReport file) {}

  private final Reports reports;
  private final RunInfo run;
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport(Reports reports, RunInfo run) {
    this.reports = reports;
    this.run = run;
  }

  static void write(Reports reports, RunInfo run, OutputStream out) throws IOException {
    MarkdownReport report = new MarkdownReport(reports, run);
    report.summary();
    out.write(report.out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void summary() {
    Totals totals = reports.totals();
    int bad = totals.failed(run.failOn()) + totals.unreadable();
    String verdict =
        totals.files() == 0
            ? "nothing to check"
            : bad > 0
                ? bad + " of " + Verdicts.count(totals.files(), "document") + " failed"
                : totals.inPart(run.failOn()) > 0 ? "passed as far as checked" : "passed";
    out.append("### OSCAL check: ").append(verdict).append("\n\n");
    out.append(sums(totals)).append("\n");
    List<Ranked> worst = worst();
    if (!worst.isEmpty()) {
      table(worst, totals);
      for (Ranked ranked : worst) {
        details(ranked.file);
      }
    }
  }

  private String sums(Totals totals) {
    String all =
        Verdicts.count(totals.files(), "document")
            + ", "
            + Verdicts.count(totals.count(Severity.ERROR), "error")
            + ", "
            + Verdicts.count(totals.count(Severity.WARNING), "warning")
            + ", "
            + totals.count(Severity.INFO)
            + " info, "
            + totals.notChecked()
            + " not checked.";
    String known =
        run.against() ? " New findings only; " + totals.known() + " known ones are left out." : "";
    int skipped = totals.skipped().size();
    String over =
        skipped == 0 ? "" : " " + Verdicts.count(skipped, "file") + " passed over as no OSCAL.";
    return all + known + over + "\n";
  }

  /** The documents with anything to say about, as many as are shown. */
  private List<Ranked> worst() {
    PriorityQueue<Ranked> worst = new PriorityQueue<>(WORST.reversed());
    int number = 0;
    for (FileReport file : reports) {
      number++;
      if (!file.findings().isEmpty() || !file.notChecked().isEmpty()) {
        worst.add(new Ranked(number, Verdicts.of(file, run.failOn()), file));
        if (worst.size() > MOST_DOCUMENTS) {
          worst.remove();
        }
      }
    }
    List<Ranked> sorted = new ArrayList<>(worst);
    sorted.sort(WORST);
    return sorted;
  }

  private void table(List<Ranked> worst, Totals totals) {
    out.append("| document | verdict | errors | warnings | info | not checked |\n");
    out.append("|---|---|--:|--:|--:|--:|\n");
    for (Ranked ranked : worst) {
      FileReport file = ranked.file;
      out.append("| ").append(code(file.file())).append(" | ").append(ranked.verdict.label());
      for (Severity severity : Severity.values()) {
        out.append(" | ").append(file.count(severity));
      }
      out.append(" | ").append(file.notChecked().size()).append(" |\n");
    }
    int rest = totals.files() - worst.size();
    if (rest > 0) {
      out.append("\nThe other ").append(Verdicts.count(rest, "document"));
      out.append(rest == 1 ? " is" : " are").append(" no worse.\n");
    }
  }

  private void details(FileReport file) {
    StringBuilder block = new StringBuilder("\n<details><summary>");
    block.append(Html.text(shorten(file.file()))).append("</summary>\n\n");
    int shown = 0;
    for (Severity severity : Severity.values()) {
      for (Finding finding : file.findings()) {
        if (finding.severity() == severity && shown < MOST_FINDINGS) {
          finding(block, finding);
          shown++;
        }
      }
    }
    if (file.findings().size() > shown) {
      block.append("- and ").append(file.findings().size() - shown).append(" more\n");
    }
    int open = 0;
    for (NotChecked notChecked : file.notChecked()) {
      if (open++ < MOST_OPEN) {
        block.append("- not checked: ").append(plain(notChecked.what())).append(": ");
        block.append(plain(notChecked.why())).append("\n");
      }
    }
    if (open > MOST_OPEN) {
      block.append("- and ").append(open - MOST_OPEN).append(" more not checked\n");
    }
    block.append("\n</details>\n");
    if (out.length() + block.length() <= MOST_CHARACTERS) {
      out.append(block);
    }
  }

  private static void finding(StringBuilder block, Finding finding) {
    int line = finding.location().line();
    block.append("- ").append(line > 0 ? "line " + line + ": " : "");
    block.append("**").append(finding.severity().label()).append("** ");
    block.append(code(finding.ruleId())).append(" ").append(plain(finding.message()));
    if (finding.help() != null) {
      block.append(". ").append(plain(finding.help()));
    }
    block.append("\n");
  }

  /** A name or id as code, in which nothing is markup; a bar would end the cell of a table. */
  private static String code(String raw) {
    return "`" + shorten(raw).replace('`', '\'').replace('\n', ' ').replace("|", "\\|") + "`";
  }

  /** Text of a document in which nothing is taken for markup, a mention or a link. */
  private static String plain(String raw) {
    StringBuilder safe = new StringBuilder();
    for (char c : shorten(raw).toCharArray()) {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '@' -> safe.append("&#64;");
        case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '!' -> safe.append('\\').append(c);
        default -> safe.append(c < ' ' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  private static String shorten(String text) {
    if (text.length() <= MOST_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST_TEXT - 1)) ? MOST_TEXT - 1 : MOST_TEXT;
    return text.substring(0, end) + " ...";
  }
}
