package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** There is no inventory: reported by this rule. */
public final class InventoryIsThere extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-021",
          Severity.ERROR,
          "There is no inventory",
"""
`inventory-items` is looked for.""",
"""
Every asset of the scope has to be in the asset inventory.""",
"""
"system-implementation": { "users": [ ... ], "components": [ ... ] }""",
"""
List every asset of the scope as an inventory item.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)", "NIST SP 800-171A 3.4.1[d]"));

  /** The rule. */
  public InventoryIsThere() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (plan.inventory().isEmpty()) {
      report.at(plan.ssp().systemImplementation(), "the plan has no asset inventory");
    }
  }
}
