package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An alternative has no adjudication: reported by this rule. */
public final class AlternativesAreAdjudicated extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-013",
          Severity.WARNING,
          "An alternative has no adjudication",
"""
An answer with the state `alternative` counts only with an adjudication of the DoD CIO,
told by the property `exception` with the value `dod-cio-adjudication`, or as an
enduring exception or temporary deficiency.""",
"""
A measure that is not what the requirement asks for is NOT MET unless the DoD CIO found
it equally effective.""",
"""
"implementation-status": { "state": "alternative" }""",
"""
Include the adjudication, or implement the requirement as it is written.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(c)(2)(i)(B)(8)"));

  /** The rule. */
  public AlternativesAreAdjudicated() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      if ("alternative".equals(answer.state()) && answer.exception() == null) {
        report.at(
            answer.byComponent(),
            Answers.name(answer)
                + " is met in another way without an adjudication, and counts as NOT MET");
      }
    }
  }
}
