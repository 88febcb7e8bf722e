package dev.assay.validate.rule.builtin.exception;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An exception is none that the rule knows: reported by this rule. */
public final class ExceptionsAreKnown extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "EXC-001",
          Severity.ERROR,
          "An exception is none that the rule knows",
"""
The value of the property `exception` is enduring-exception, temporary-deficiency or
dod-cio-adjudication.""",
"""
Only these three make a requirement MET that is not implemented as written.""",
"""
{ "name": "exception", "ns": "https://assay.dev/ns/oscal", "value": "waiver" }""",
"""
Write one of the three, or take the property away.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)(1)", "32 CFR 170.24(c)(2)(i)(B)(8)"));

  /** The rule. */
  public ExceptionsAreKnown() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Exceptions.Claim claim : Exceptions.of(plan)) {
      if (claim.kind().isEmpty()) {
        report.at(
            claim.place(),
            claim.number()
                + " has the exception '"
                + claim.value()
                + "'; there are enduring-exception, temporary-deficiency, dod-cio-adjudication");
      }
    }
  }
}
