package dev.assay.validate.rule.builtin.ssp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Locator;
import dev.assay.io.Source;
import dev.assay.model.gen.Catalog;
import dev.assay.profiles.BuiltIns;
import dev.assay.validate.Fixtures;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs one rule over the answers of a plan, written as YAML.
 *
 * <p>A line that the rule must report ends with {@code # error}, {@code # warning} or {@code #
 * info} (on the first line: for the list of answers as a whole); every other line must stay silent.
 */
final class PlanCheck {
  private static final String HEAD =
      """
      system-security-plan:
        control-implementation:
      """;

  private static final String[] CONTROLS = {"3.1.2", "3.7.1", "3.14.4"};

  private PlanCheck() {}

  /** The baseline of 3.1.2 (two objectives), 3.7.1 and 3.14.4 (one each). */
  static Baseline baseline() {
    Catalog all = BuiltIns.document("sp800-171-r2").map(d -> d.rootAs(Catalog.class)).orElseThrow();
    Set<String> wanted = new java.util.HashSet<>();
    for (String control : CONTROLS) {
      wanted.add("SP_800_171_" + control);
    }
    return Baseline.of(
        all.toBuilder()
            .groups(
                all.groups().stream()
                    .map(
                        g ->
                            g.toBuilder()
                                .controls(
                                    g.controls().stream()
                                        .filter(c -> wanted.contains(c.id()))
                                        .toList())
                                .build())
                    .toList())
            .build());
  }

  /** Checks the answers and compares the marks; gives the messages. */
  static List<String> check(Rule rule, String answers) {
    String text = HEAD + answers.indent(4);
    Source source = Fixtures.source("plan.yaml", text);
    RuleContext context = new RuleContext("plan.yaml", Fixtures.read(source), baseline());
    List<Finding> findings = new ArrayList<>();
    rule.check(context, findings::add);
    findings =
        new ArrayList<>(Locator.locate(source, DocumentFormat.YAML, Limits.DEFAULT, findings));
    findings.sort(java.util.Comparator.comparingInt(f -> f.location().line()));
    assertEquals(marks(text), found(findings), () -> findings(text, rule));
    findings.forEach(f -> assertEquals(rule.info().id(), f.ruleId()));
    return findings.stream().map(Finding::message).toList();
  }

  private static String findings(String text, Rule rule) {
    return rule.info().id() + " on\n" + text;
  }

  private static List<String> marks(String text) {
    List<String> marks = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      for (Severity severity : Severity.values()) {
        int at = lines[i].indexOf("# " + severity.label());
        while (at >= 0) {
          marks.add((i + 1) + " " + severity.label());
          at = lines[i].indexOf("# " + severity.label(), at + 1);
        }
      }
    }
    return marks;
  }

  private static List<String> found(List<Finding> findings) {
    return findings.stream().map(f -> f.location().line() + " " + f.severity().label()).toList();
  }
}
