package dev.assay.validate.assess;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.rule.RuleInfo;
import dev.assay.validate.rule.builtin.BuiltInRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers findings by rule, what weighs most first. */
final class Stumbles {
  private Stumbles() {}

  static List<Stumble> of(List<Finding> findings) {
    Map<String, String> titles = new HashMap<>();
    for (RuleInfo info : BuiltInRules.infos()) {
      titles.put(info.id(), info.title());
    }
    Map<String, List<Finding>> byRule = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.severity() != Severity.INFO) {
        byRule.computeIfAbsent(finding.ruleId(), id -> new ArrayList<>()).add(finding);
      }
    }
    List<Stumble> stumbles = new ArrayList<>();
    byRule.forEach(
        (id, own) ->
            stumbles.add(
                new Stumble(
                    id,
                    titles.getOrDefault(id, own.get(0).message()),
                    own.stream()
                        .map(Finding::severity)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                    own)));
    stumbles.sort(
        Comparator.comparing(Stumble::severity)
            .thenComparing(s -> s.findings().size(), Comparator.reverseOrder())
            .thenComparing(Stumble::ruleId));
    return stumbles;
  }
}
