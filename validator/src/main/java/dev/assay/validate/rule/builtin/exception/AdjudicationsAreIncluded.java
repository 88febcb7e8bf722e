package dev.assay.validate.rule.builtin.exception;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.ExceptionKind;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An adjudication of the DoD CIO is not included: reported by this rule. */
public final class AdjudicationsAreIncluded extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "EXC-005",
          Severity.ERROR,
          "An adjudication of the DoD CIO is not included",
"""
A `dod-cio-adjudication` needs a link to the adjudication in the back matter, on the
same place or on an answer below it.""",
"""
The adjudication has to be included in the plan.""",
"""
{ "name": "exception", "value": "dod-cio-adjudication" }""",
"""
Add the letter to the back matter and link to it.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(c)(2)(i)(B)(8)"));

  /** The rule. */
  public AdjudicationsAreIncluded() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Exceptions.Claim claim : Exceptions.of(plan)) {
      boolean adjudicated = claim.kind().filter(k -> k == ExceptionKind.ADJUDICATION).isPresent();
      if (adjudicated && plan.resourcesOf(claim.links()).isEmpty()) {
        report.at(
            claim.place(),
            claim.number() + " is stated to be adjudicated, but the adjudication is not included");
      }
    }
  }
}
