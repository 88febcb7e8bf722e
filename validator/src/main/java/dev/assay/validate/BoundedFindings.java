package dev.assay.validate;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of one document, of each rule no more than anybody reads: a rule that millions of
 * items break would take gigabytes. What is not listed is counted, and told by a finding of the
 * same rule and the same weight, so that neither the verdict nor what is said about the rule
 * elsewhere depends on it.
 */
final class BoundedFindings implements FindingSink {
  /** So many findings of one rule are listed. */
  static final int MOST_OF_A_RULE = 10_000;

  /** From so many findings in all on, rules are kept shorter. */
  static final int MANY = 50_000;

  /** So many findings of one rule are listed where there are many in all. */
  static final int MOST_BESIDE_MANY = 100;

  /** How a finding ends that tells how many there are beside those that are listed. */
  static final String NOT_LISTED = " more findings of this rule, from here on, are not listed";

  /** What is not listed of a rule: its first finding, how many, and the heaviest weight. */
  private static final class Rest {
    final Finding first;
    int count;
    Severity severity;

    Rest(Finding first) {
      this.first = first;
      this.severity = first.severity();
    }

    void count(Severity other) {
      count++;
      severity = other.isAtLeast(severity) ? other : severity;
    }

    Finding told() {
      return new Finding(
          first.ruleId(),
          severity,
          count + NOT_LISTED,
          first.location(),
          "Mend those that are listed, and check again",
          first.citations());
    }
  }

  private final List<Finding> listed = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Rest> rests = new LinkedHashMap<>();

  @Override
  public void add(Finding finding) {
    int most = listed.size() < MANY ? MOST_OF_A_RULE : MOST_BESIDE_MANY;
    Rest rest = rests.get(finding.ruleId());
    if (rest == null && counts.getOrDefault(finding.ruleId(), 0) < most) {
      counts.merge(finding.ruleId(), 1, Integer::sum);
      listed.add(finding);
    } else {
      rests.computeIfAbsent(finding.ruleId(), id -> new Rest(finding)).count(finding.severity());
    }
  }

  void addAll(List<Finding> findings) {
    findings.forEach(this::add);
  }

  /** Those that are listed, then one for each rule that has more. */
  List<Finding> all() {
    List<Finding> all = new ArrayList<>(listed);
    rests.values().forEach(rest -> all.add(rest.told()));
    return all;
  }
}
