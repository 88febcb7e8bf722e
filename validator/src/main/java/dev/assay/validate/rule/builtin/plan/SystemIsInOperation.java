package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.Status;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The system is not in operation: reported by this rule. */
public final class SystemIsInOperation extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-015",
          Severity.WARNING,
          "The system is not in operation",
"""
The status of the system is looked at: `under-development` and `disposition` are
reported.""",
"""
An assessment looks at what operates; controls that are not in operation cannot be
shown.""",
"""
"status": { "state": "under-development" }""",
"""
Correct the status, or wait with the assessment.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)(1)"));

  /** The rule. */
  public SystemIsInOperation() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    Status status = plan.characteristics().status();
    if (status != null
        && ("under-development".equals(status.state()) || "disposition".equals(status.state()))) {
      report.at(status, "the system is " + status.state());
    }
  }
}
