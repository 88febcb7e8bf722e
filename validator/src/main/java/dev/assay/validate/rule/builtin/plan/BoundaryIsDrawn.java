package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.AuthorizationBoundary;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The boundary is not drawn: reported by this rule. */
public final class BoundaryIsDrawn extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-002",
          Severity.WARNING,
          "The boundary is not drawn",
"""
`authorization-boundary` needs a diagram.""",
"""
The rule asks for the assets in a network diagram of the scope, and an assessor begins
with the picture.""",
"""
"authorization-boundary": { "description": "..." }""",
"""
Add a diagram with a link of rel `diagram` to a resource of the back matter.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)", "NIST SP 800-171A 3.12.4[b]"));

  /** The rule. */
  public BoundaryIsDrawn() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    AuthorizationBoundary boundary = plan.characteristics().authorizationBoundary();
    if (boundary != null && boundary.diagrams().isEmpty()) {
      report.at(boundary, "the boundary has no diagram");
    }
  }
}
