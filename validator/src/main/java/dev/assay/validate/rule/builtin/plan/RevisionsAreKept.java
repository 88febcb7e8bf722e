package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** There is no record of changes: reported by this rule. */
public final class RevisionsAreKept extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-012",
          Severity.WARNING,
          "There is no record of changes",
"""
`metadata.revisions` is looked for.""",
"""
The record of changes shows that the plan is updated as often as it says.""",
"""
"metadata": { ... no revisions ... }""",
"""
Add a revision for each issue of the plan: version, day, what changed, who did it.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[h]"));

  /** The rule. */
  public RevisionsAreKept() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (plan.metadata().revisions().isEmpty()) {
      report.at(plan.ssp().metadata(), "the plan has no record of changes");
    }
  }
}
