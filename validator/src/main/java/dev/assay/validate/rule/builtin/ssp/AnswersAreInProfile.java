package dev.assay.validate.rule.builtin.ssp;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.Nearest;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Every implemented-requirement is for a control of the profile. */
public final class AnswersAreInProfile implements Rule {
  static final RuleInfo INFO =
      new RuleInfo(
          "SSP-CONTROL",
          Severity.ERROR,
          "An answer is for a control that the profile does not have",
          """
          The `control-id` of each `implemented-requirement` must name a control of the resolved
          profile, in the catalog's spelling or in any other spelling of the same number.""",
          """
          A mistyped id leaves the requirement that was meant without an answer, and an answer to a
          control that nobody asked for is never assessed.""",
          """
          { "uuid": "...", "control-id": "SP_800_171_3.1.111" }""",
          """
          Correct the id, remove the answer, or select the control in the profile.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    PlanAnswers answers = PlanAnswers.of(context);
    for (PlanAnswers.Answer answer : answers.answers()) {
      String id = answer.controlId();
      if (id != null && answer.requirement() == null) {
        String near = Nearest.to(id, answers.baseline().ids());
        sink.add(
            INFO.at(
                context.file(),
                answer.pointer() + "/control-id",
                "the profile has no control \"" + id + "\"",
                near == null
                    ? "Remove the answer, or select the control in the profile"
                    : "Did you mean \"" + near + "\"?"));
      }
    }
  }
}
