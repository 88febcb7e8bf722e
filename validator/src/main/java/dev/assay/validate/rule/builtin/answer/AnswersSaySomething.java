package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An answer says nothing: reported by this rule. */
public final class AnswersSaySomething extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-003",
          Severity.ERROR,
          "An answer says nothing",
"""
The description of each `by-component` is looked at. Empty ones and placeholders ('TBD',
'N/A', 'see policy', 'implemented' and the like) are reported.""",
"""
The plan has to describe how each requirement is met (3.12.4[e]); a placeholder is no
description, and an assessor asks for one.""",
"""
{ "component-uuid": "...", "description": "TBD" }""",
"""
Say who does what with what, how often, and where the record of it lies.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[e]", "32 CFR 170.24(b)"));

  /** The rule. */
  public AnswersSaySomething() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      String text = Prose.of(answer.byComponent().description());
      if (Prose.isPlaceholder(text)) {
        report.at(
            answer.byComponent(),
            text.isEmpty()
                ? "the answer to " + Answers.name(answer) + " is empty"
                : "the answer to " + Answers.name(answer) + " is only '" + text + "'");
      }
    }
  }
}
