package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An answer has no implementation status: reported by this rule. */
public final class AnswersHaveAStatus extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-001",
          Severity.ERROR,
          "An answer has no implementation status",
"""
Each `by-component` of an answer to a CMMC requirement needs an `implementation-status`.
A property of that name on the answer, as templates of FedRAMP have it, counts too.""",
"""
Without it nobody can say whether the part is in place, and it counts as NOT MET.""",
"""
{ "component-uuid": "...", "description": "Accounts are reviewed each quarter." }""",
"""
Add `"implementation-status": { "state": "implemented" }`, or the state that is true.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)"));

  /** The rule. */
  public AnswersHaveAStatus() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      if (answer.state() == null) {
        report.at(
            answer.byComponent(),
            "the answer to "
                + Answers.name(answer)
                + " has no implementation status and counts as NOT MET");
      }
    }
  }
}
