package dev.assay.shell.view;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.FailOn;
import dev.assay.validate.pkg.HashList;
import dev.assay.validate.pkg.PackageDocument;
import dev.assay.validate.pkg.PackageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is in a package, what changed in it, and what is wrong with it. */
public final class PackageView {
  private final Style style;
  private final int width;
  private final FailOn failOn;
  private final FindingGroups groups;

  /**
   * A view.
   *
   * @param failOn what makes a package fail
   * @param full whether each finding is shown where there are many of one rule
   */
  public PackageView(Style style, int width, FailOn failOn, boolean full) {
    this.style = style;
    this.width = width;
    this.failOn = failOn;
    this.groups = new FindingGroups(style, width, full);
  }

  /**
   * The whole page.
   *
   * @param hashes the list that the package was compared with, or null
   * @param changes what the comparison found
   */
  public String page(
      String name, PackageReport report, @Nullable HashList hashes, List<Finding> changes) {
    List<Finding> all = new ArrayList<>(changes);
    all.addAll(report.findings());
    boolean fails = all.stream().anyMatch(f -> failOn.isMetBy(f.severity()));
    StringBuilder out = new StringBuilder();
    out.append(fails ? style.bad("failed") : style.good("passed"))
        .append("  ")
        .append(Text.visible(name))
        .append('\n')
        .append("        ")
        .append(Text.count(report.artifacts().size(), "file"))
        .append(", ")
        .append(size(report.bytes()))
        .append("\n\n");
    Table table = new Table(2);
    for (PackageDocument document : report.documents()) {
      String version = document.document().metadataText("version");
      String modified = document.document().metadataText("last-modified");
      table.row(
          Text.visible(document.artifact().path()),
          document.type().title(),
          Text.visible(
              document.title()
                  + (version == null ? "" : ", version " + version)
                  + (modified == null ? "" : " of " + day(modified))));
    }
    int others = report.artifacts().size() - report.documents().size();
    if (others > 0) {
      table.row(Text.count(others, "other file"), "", "");
    }
    out.append(table.fit(width));
    out.append(hashes == null ? "" : hashes(hashes, changes));
    String groupsOfFindings = groups.of(all);
    out.append(groupsOfFindings);
    if (!report.notChecked().isEmpty()) {
      out.append('\n').append(style.bold("not checked")).append('\n');
      for (NotChecked one : report.notChecked()) {
        out.append(Text.hang("  ", "    ", Text.visible(one.what() + ": " + one.why()), width));
      }
    }
    return out.append('\n').append(summary(all, fails)).toString();
  }

  private String hashes(HashList hashes, List<Finding> changes) {
    String verdict =
        changes.isEmpty()
            ? style.good("the same") + " as in the list of hashes"
            : style.bad(Text.count(changes.size(), "difference")) + " from the list of hashes";
    return "\n"
        + verdict
        + "\n"
        + Text.hang("  ", "  ", hashes.algorithm() + " of the list: " + hashes.value(), width);
  }

  private static String day(String time) {
    return time.length() > 10 ? time.substring(0, 10) : time;
  }

  private static String summary(List<Finding> all, boolean fails) {
    return "package: "
        + (fails ? "failed" : "passed")
        + "; "
        + Text.count(count(all, Severity.ERROR), "error")
        + ", "
        + Text.count(count(all, Severity.WARNING), "warning")
        + ", "
        + count(all, Severity.INFO)
        + " info\n";
  }

  private static long count(List<Finding> all, Severity severity) {
    return all.stream().filter(f -> f.severity() == severity).count();
  }

  private static String size(long bytes) {
    if (bytes < 10_000) {
      return Text.count(bytes, "byte");
    }
    return bytes < 10_000_000
        ? String.format(Locale.ROOT, "%d kB", bytes / 1000)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
