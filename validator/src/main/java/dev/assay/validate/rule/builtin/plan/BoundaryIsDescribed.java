package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.AuthorizationBoundary;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The boundary is not described: reported by this rule. */
public final class BoundaryIsDescribed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-001",
          Severity.ERROR,
          "The boundary is not described",
"""
`authorization-boundary` needs a description that says what lies inside and outside.""",
"""
Without the boundary nobody knows what is assessed.""",
"""
"authorization-boundary": { "description": "TBD" }""",
"""
Say what lies inside, what lies outside, and what separates them.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[b]", "32 CFR 170.19(c)"));

  /** The rule. */
  public BoundaryIsDescribed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    AuthorizationBoundary boundary = plan.characteristics().authorizationBoundary();
    if (boundary == null || !Prose.saysSomething(boundary.description())) {
      report.at(
          boundary == null ? plan.ssp().systemCharacteristics() : boundary,
          "the plan does not describe its boundary");
    }
  }
}
