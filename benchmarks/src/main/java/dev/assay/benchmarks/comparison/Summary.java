package dev.assay.benchmarks.comparison;

import dev.assay.benchmarks.comparison.Ledger.Count;
import dev.assay.benchmarks.comparison.Ledger.Difference;
import dev.assay.benchmarks.comparison.Ledger.Who;
import dev.assay.validate.constraint.ConstraintDocuments.Made;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The outcome of a comparison in words. */
public final class Summary {
  private static final int WIDTH = 240;

  private final StringBuilder out = new StringBuilder();

  private Summary() {}

  /**
   * The summary.
   *
   * @param published what was found in documents that are there
   * @param made what was found in documents that were made
   * @param constraints all constraints, and why some are never broken
   */
  public static String of(Ledger published, Ledger made, List<Made> constraints) {
    Summary summary = new Summary();
    summary.ledger("Documents that are there", published);
    summary.ledger("Documents that are made", made);
    summary.constraints(published, made, constraints);
    return summary.out.toString();
  }

  private void line(String text) {
    out.append(text.length() > WIDTH ? text.substring(0, WIDTH) + "..." : text).append('\n');
  }

  private void ledger(String title, Ledger ledger) {
    int agreed = ledger.both().values().stream().mapToInt(Count::times).sum();
    line(title);
    line("  judged by both        " + ledger.documents() + ", alike " + ledger.alike());
    line("  the same violation    " + agreed + " of " + ledger.both().size() + " kinds");
    ledger
        .otherLevels()
        .forEach((kind, count) -> line("  at another level      " + kind + ", " + count.example()));
    ledger
        .ended()
        .forEach(
            (by, documents) -> {
              line("  the reference ended   " + documents.size() + " by " + by);
              line("      " + String.join(", ", documents));
            });
    Reason reason = null;
    for (Map.Entry<Difference, Count> entry : ledger.differences().entrySet()) {
      Difference difference = entry.getKey();
      if (difference.reason() != reason) {
        reason = difference.reason();
        reason(ledger, reason);
      }
      Count count = entry.getValue();
      line(
          "      "
              + count.times()
              + " in "
              + count.documents()
              + " "
              + (difference.who() == Who.ASSAY ? "Assay " : "reference ")
              + difference.kind()
              + ", "
              + count.example());
    }
    out.append('\n');
  }

  private void reason(Ledger ledger, Reason reason) {
    int times = 0;
    for (Map.Entry<Difference, Count> entry : ledger.differences().entrySet()) {
      times += entry.getKey().reason() == reason ? entry.getValue().times() : 0;
    }
    line("  " + times + " x " + reason.label());
  }

  private void constraints(Ledger published, Ledger made, List<Made> constraints) {
    for (String set : List.of("nist", "library")) {
      Map<String, Set<String>> outcome = new TreeMap<>();
      int all = 0;
      for (Made one : constraints) {
        if (one.spec().ruleSet().equals(set)) {
          all++;
          outcome
              .computeIfAbsent(outcome(one, published, made), k -> new TreeSet<>())
              .add(one.spec().ruleId() + " on " + one.spec().holder());
        }
      }
      line("Constraints of the set " + set + ": " + all);
      outcome.forEach(
          (what, ids) -> {
            line("  " + ids.size() + " " + what);
            if (!what.startsWith("both")) {
              ids.forEach(id -> line("      " + id));
            }
          });
      out.append('\n');
    }
  }

  private static String outcome(Made one, Ledger published, Ledger made) {
    String id = one.spec().ruleId();
    for (Who who : Who.values()) {
      if (published.seen(who).contains(id) || made.seen(who).contains(id)) {
        return who == Who.BOTH
            ? "both find a violation at the same place"
            : "only " + (who == Who.ASSAY ? "Assay" : "the reference") + " finds a violation";
      }
    }
    return one.whyNever() == null ? "neither finds a violation" : "never broken: " + one.whyNever();
  }
}
