package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The requirement for a plan is stated to be not applicable: reported by this rule. */
public final class ThePlanItselfApplies extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-008",
          Severity.ERROR,
          "The requirement for a plan is stated to be not applicable",
"""
An answer to 3.12.4 with the state `not-applicable` is reported.""",
"""
The document at hand is what 3.12.4 asks for. Without an up-to-date plan an assessment
cannot be completed.""",
"""
{ "control-id": "SP_800_171_3.12.4", ... "state": "not-applicable" }""",
"""
Describe how the plan is kept, reviewed and approved.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(c)(2)"));

  /** The rule. */
  public ThePlanItselfApplies() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      if ("3.12.4".equals(Answers.number(answer)) && "not-applicable".equals(answer.state())) {
        report.at(
            answer.byComponent(),
            Answers.name(answer) + " asks for this plan and cannot be not applicable");
      }
    }
  }
}
