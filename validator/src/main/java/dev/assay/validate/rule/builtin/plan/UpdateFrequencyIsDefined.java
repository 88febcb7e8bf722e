package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The plan does not say how often it is updated: reported by this rule. */
public final class UpdateFrequencyIsDefined extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-009",
          Severity.WARNING,
          "The plan does not say how often it is updated",
"""
The property `update-frequency` of the metadata is looked for.""",
"""
SP 800-171A asks whether the frequency of updates is defined.""",
"""
"metadata": { ... no update-frequency ... }""",
"""
Add the property `update-frequency` with an ISO 8601 duration such as P1Y or P6M.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[g]"));

  /** The rule. */
  public UpdateFrequencyIsDefined() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (Frequency.texts(plan).isEmpty()) {
      report.at(plan.ssp().metadata(), "the plan does not say how often it is updated");
    }
  }
}
