package dev.assay.shell.view;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.FileReport;
import dev.assay.validate.FindingChanges;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What became of the findings of watched documents. */
public final class WatchView {
  private final Style style;
  private final int width;

  /** A view for a width. */
  public WatchView(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** How the documents stand at the beginning. */
  public String first(Map<String, FileReport> reports) {
    StringBuilder out = new StringBuilder();
    reports.forEach(
        (name, report) ->
            out.append(Text.hang("", "    ", Text.visible(name) + ": " + counts(report), width)));
    return out.append(
            style.dim("watching " + Text.count(reports.size(), "document") + "; Ctrl-C ends it"))
        .append('\n')
        .toString();
  }

  /**
   * What became of the findings of one document; nothing when nothing did.
   *
   * @param isNew whether the document was not there before
   */
  public String changes(FileReport report, FindingChanges changes, boolean isNew) {
    if (changes.isEmpty() && !isNew) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(style.dim(time())).append(' ').append(style.bold(Text.visible(report.file())));
    out.append(isNew ? " is new" : "").append('\n');
    FindingView view = new FindingView(style, width - 6);
    for (Finding finding : changes.mended()) {
      String text =
          Text.hang("", "    ", finding.ruleId() + " " + Text.visible(finding.message()), width);
      out.append(style.good("mended")).append(" ").append(text);
    }
    for (Finding finding : changes.added()) {
      StringBuilder one = new StringBuilder();
      view.append(one, "", finding);
      out.append(style.bad("new")).append("    ").append(one);
    }
    return out.append("       ").append(counts(report)).append('\n').toString();
  }

  /** A document that is there no more. */
  public String gone(String name) {
    return style.dim(time()) + " " + style.bold(Text.visible(name)) + " is gone\n";
  }

  /** A save that changed no finding. */
  public String nothing() {
    return style.dim(time() + " saved; the findings are the same") + "\n";
  }

  private static String time() {
    return DateTimeFormatter.ISO_LOCAL_TIME.format(
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
  }

  private static String counts(FileReport report) {
    return Text.count(report.count(Severity.ERROR), "error")
        + ", "
        + Text.count(report.count(Severity.WARNING), "warning")
        + ", "
        + report.count(Severity.INFO)
        + " info";
  }
}
