package dev.assay.validate.rule.builtin.ssp;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;

/** Every objective of an answered control is spoken to. */
public final class ObjectivesAreSpokenTo implements Rule {
  static final RuleInfo INFO =
      new RuleInfo(
          "SSP-OBJECTIVE",
          Severity.WARNING,
          "An assessment objective is not spoken to",
          """
          For each control that has an `implemented-requirement`, the rule looks at the assessment
          objectives that the resolved profile gives it. A `statement` speaks to an objective when
          its `statement-id` is the id of the objective's part, of a part that holds it, of the part
          of the control's statement that the objective assesses (`assessment-for`), or of the whole
          statement; and when it says something: a `by-component` or `remarks`.

          A `by-component`, or `remarks`, that stands directly in the `implemented-requirement`
          speaks for the requirement, but not for its objectives one by one: what is left is then
          only an info. One finding is given for each requirement and names its objectives.""",
          """
          An assessor decides objective by objective, and a requirement is met only when each of its
          objectives is. A plan that speaks to them one by one can be followed by the assessor, and
          shows its author what was forgotten.""",
          """
          { "control-id": "SP_800_171_3.1.1",
            "statements": [ { "statement-id": "SP_800_171_3.1.1_obj.a", "by-components": [ ... ] } ] }""",
          """
          Add a `statement` for each of the objectives, with a `by-component` that says how it is
          met.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A", "32 CFR 170.24"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    PlanAnswers answers = PlanAnswers.of(context);
    for (Baseline.Requirement requirement : answers.baseline().requirements()) {
      List<PlanAnswers.Answer> given = answers.of(requirement);
      List<Baseline.Objective> silent = answers.silent(requirement);
      if (given.isEmpty() || silent.isEmpty()) {
        continue;
      }
      boolean asWhole = given.stream().anyMatch(PlanAnswers.Answer::asWhole);
      sink.add(
          INFO.at(
              asWhole ? Severity.INFO : Severity.WARNING,
              context.file(),
              given.get(0).pointer(),
              requirement.label()
                  + (asWhole
                      ? " is answered as a whole, and does not speak to "
                      : " does not speak to ")
                  + (silent.size() == 1 ? "its objective " : "its objectives ")
                  + silent.stream()
                      .map(Baseline.Objective::label)
                      .collect(Collectors.joining(", ")),
              "Add a statement for each, for example with statement-id \""
                  + silent.get(0).id()
                  + "\""));
    }
  }
}
