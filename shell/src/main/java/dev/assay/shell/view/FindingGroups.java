package dev.assay.shell.view;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.FileReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings by severity and rule; of a long group the first few, and what the rest is about. */
final class FindingGroups {
  private static final int SHOWN = 3;

  private final int width;
  private final boolean full;
  private final FindingView findings;

  FindingGroups(Style style, int width, boolean full) {
    this.width = width;
    this.full = full;
    this.findings = new FindingView(style, width);
  }

  /** All findings, an empty line before each group; nothing when there are none. */
  String of(List<Finding> all) {
    StringBuilder out = new StringBuilder();
    Map<Severity, Map<String, List<Finding>>> groups = groups(all);
    for (Map<String, List<Finding>> rules : groups.values()) {
      for (List<Finding> group : rules.values()) {
        out.append('\n');
        group(out, group);
      }
    }
    return out.toString();
  }

  private static Map<Severity, Map<String, List<Finding>>> groups(List<Finding> findings) {
    Map<Severity, Map<String, List<Finding>>> groups = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      Map<String, List<Finding>> rules = new LinkedHashMap<>();
      for (Finding finding : findings) {
        if (finding.severity() == severity) {
          rules.computeIfAbsent(finding.ruleId(), id -> new ArrayList<>()).add(finding);
        }
      }
      if (!rules.isEmpty()) {
        groups.put(severity, rules);
      }
    }
    return groups;
  }

  private void group(StringBuilder out, List<Finding> all) {
    List<Finding> group = all.stream().filter(f -> !FileReport.isOfMore(f)).toList();
    int shown = full || group.size() <= SHOWN + 1 ? group.size() : SHOWN;
    for (Finding finding : group.subList(0, shown)) {
      findings.append(out, "", finding);
    }
    List<Finding> rest = group.subList(shown, group.size());
    if (!rest.isEmpty()) {
      String more = "and " + rest.size() + " more";
      String what = Folding.summary(rest, group, 2 * (width - 30));
      out.append(
          Text.hang(
              "    ",
              "    ",
              more + (what.isEmpty() ? "" : ": " + what) + "; --full shows all",
              width));
    }
    all.stream().filter(FileReport::isOfMore).forEach(f -> findings.append(out, "", f));
  }
}
