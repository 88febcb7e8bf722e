package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Something is not applicable without a reason: reported by this rule. */
public final class NotApplicableIsJustified extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-006",
          Severity.ERROR,
          "Something is not applicable without a reason",
"""
An answer with the state `not-applicable` needs words that say why: in its description,
its remarks or the remarks of the state.""",
"""
Without a justification an assessor cannot agree; Assay counts it as NOT MET.""",
"""
{ "description": "N/A", "implementation-status": { "state": "not-applicable" } }""",
"""
Say why the requirement cannot apply to this system, and who agreed.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)", "NIST SP 800-171A 3.12.4[d]"));

  /** The rule. */
  public NotApplicableIsJustified() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      if ("not-applicable".equals(answer.state())
          && answer.determination() == Determination.NOT_MET) {
        report.at(
            answer.byComponent(),
            Answers.name(answer)
                + " is stated to be not applicable without a reason, and counts as NOT MET");
      }
    }
  }
}
