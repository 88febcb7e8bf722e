package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.PartialCase;
import dev.assay.validate.cmmc.Partials;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A partial case may apply: reported by this rule. */
public final class PartialCasesMayBeClaimed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-016",
          Severity.INFO,
          "A partial case may apply",
"""
3.5.3 or 3.13.11 is NOT MET and the plan does not say whether the partial case applies.""",
"""
It counts 5 as it stands. When the partial case is true, it counts 3, and 3.13.11 may
then stand on a POA&M.""",
"""
{ "control-id": "SP_800_171_3.13.11", ... "state": "partial" }""",
"""
When it is true, add the property `partial-implementation` with the value `mfa-remote-
and-privileged` (3.5.3) or `encryption-not-fips-validated` (3.13.11).""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(c)(2)", "32 CFR 170.21(a)(2)(ii)"));

  /** The rule. */
  public PartialCasesMayBeClaimed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (PartialCase partial : PartialCase.values()) {
      RequirementStatus status = plan.status().get(partial.number());
      if (status.isAnswered()
          && status.determination() == Determination.NOT_MET
          && !Partials.claims(status.implemented(), partial)) {
        report.at(
            status.firstImplemented().orElse(null),
            status.number()
                + " counts "
                + status.pointValue()
                + "; with '"
                + partial.value()
                + "' it would count 3");
      }
    }
  }
}
