package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/** An implementation status is none of the five: reported by this rule. */
public final class StatesAreKnown extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-002",
          Severity.ERROR,
          "An implementation status is none of the five",
"""
The state of an `implementation-status` is one of `implemented`, `partial`, `planned`,
`alternative`, `not-applicable`. Anything else is reported.""",
"""
A state that nobody knows counts as NOT MET.""",
"""
"implementation-status": { "state": "mostly" }""",
"""
Write one of implemented, partial, planned, alternative, not-applicable.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)"));

  private static final Set<String> STATES =
      Set.of("implemented", "partial", "planned", "alternative", "not-applicable");

  /** The rule. */
  public StatesAreKnown() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      String state = answer.state();
      if (state != null && !STATES.contains(state)) {
        report.at(
            answer.byComponent(),
            "the answer to " + Answers.name(answer) + " has the state '" + state + "'");
      }
    }
  }
}
