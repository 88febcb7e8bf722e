package dev.assay.validate.rule.builtin.ssp;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Every control of the profile has an implemented-requirement. */
public final class RequirementsAreAnswered implements Rule {
  static final RuleInfo INFO =
      new RuleInfo(
          "SSP-REQUIREMENT",
          Severity.ERROR,
          "A requirement of the profile is not answered",
          """
          The profile that the plan imports is resolved. Each control that it selects needs an
          `implemented-requirement` whose `control-id` names it, in the catalog's spelling or in
          any other spelling of the same number. One finding is given for each control without.""",
          """
          A plan has to describe how every requirement is implemented or planned. A requirement
          that is passed over counts as not met when the plan is scored or assessed.""",
          """
          "control-implementation": {
            "description": "How the shop meets the requirements.",
            "implemented-requirements": [
              { "uuid": "...", "control-id": "SP_800_171_3.1.1", "statements": [ ... ] }
            ]
          }""",
          """
          Add an `implemented-requirement` for it. When the requirement is not met yet, say so with
          an `implementation-status` of `planned`; when it does not apply, say why.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171 Rev 2, 3.12.4"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    PlanAnswers answers = PlanAnswers.of(context);
    for (Baseline.Requirement requirement : answers.baseline().requirements()) {
      if (answers.of(requirement).isEmpty()) {
        sink.add(
            INFO.at(
                context.file(),
                PlanAnswers.IMPLEMENTATION,
                "no implemented-requirement for " + requirement.display(),
                "Add one with control-id \"" + requirement.id() + "\""));
      }
    }
  }
}
