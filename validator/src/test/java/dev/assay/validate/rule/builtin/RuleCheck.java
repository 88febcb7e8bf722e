package dev.assay.validate.rule.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.document.OscalDocument;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.ExampleSsp;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Runs one rule on the example package, as it is and broken in one place. */
public final class RuleCheck {
  private final Rule rule;
  private int level = 2;
  private LocalDate asOf = LocalDate.parse("2026-11-10");

  private RuleCheck(Rule rule) {
    this.rule = rule;
  }

  /** A check of this rule, at Level 2. */
  public static RuleCheck of(Rule rule) {
    return new RuleCheck(rule);
  }

  /** The broken document is assessed at this level. */
  public RuleCheck level(int newLevel) {
    level = newLevel;
    return this;
  }

  /** The documents are assessed on this day. */
  public RuleCheck on(String day) {
    asOf = LocalDate.parse(day);
    return this;
  }

  /** The example, at Level 2, gives no finding. */
  public RuleCheck staysSilentOnTheExample() {
    List<Finding> findings = run(ExampleSsp::asIs, ExampleSsp::asIs, 2);
    assertEquals(List.of(), findings.stream().map(Finding::message).toList());
    return this;
  }

  /** The plan broken in this way gives findings. */
  public void reportsPlan(Consumer<ObjectNode> breakage) {
    verify(run(breakage, ExampleSsp::asIs, level));
  }

  /** The POA&amp;M broken in this way gives findings. */
  public void reportsPoam(Consumer<ObjectNode> breakage) {
    verify(run(ExampleSsp::asIs, breakage, level));
  }

  /** The plan changed in this way gives no finding: it only comes near to what is reported. */
  public RuleCheck staysSilentOnPlan(Consumer<ObjectNode> change) {
    assertEquals(List.of(), messages(change, ExampleSsp::asIs));
    return this;
  }

  /** The POA&amp;M changed in this way gives no finding. */
  public RuleCheck staysSilentOnPoam(Consumer<ObjectNode> change) {
    assertEquals(List.of(), messages(ExampleSsp::asIs, change));
    return this;
  }

  /** The words of what is found after changes of plan and POA&amp;M. */
  public List<String> messages(Consumer<ObjectNode> changePlan, Consumer<ObjectNode> changePoam) {
    return run(changePlan, changePoam, level).stream().map(Finding::message).toList();
  }

  private void verify(List<Finding> findings) {
    assertNotEquals(List.of(), findings);
    for (Finding finding : findings) {
      assertEquals(rule.info().id(), finding.ruleId());
      assertTrue(finding.location().pointer() != null, () -> "no place: " + finding);
      assertFalse(finding.message().endsWith("."), finding::message);
      assertFalse(finding.citations().isEmpty());
    }
  }

  private List<Finding> run(
      Consumer<ObjectNode> changePlan, Consumer<ObjectNode> changePoam, int atLevel) {
    OscalDocument ssp = ExampleSsp.ssp(changePlan);
    OscalDocument poam = ExampleSsp.poam(changePoam);
    RuleContext context = new RuleContext("ssp.json", ssp, null);
    AssessmentContext.of(new Plan(ssp, "ssp.json"), poam, "poam.json", asOf, atLevel)
        .shareWith(context);
    List<Finding> findings = new ArrayList<>();
    rule.check(context, findings::add);
    return findings;
  }
}
