package dev.assay.validate.rule.builtin.ssp;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Every statement is for a part of its control. */
public final class StatementsAreInCatalog implements Rule {
  static final RuleInfo INFO =
      new RuleInfo(
          "SSP-STATEMENT",
          Severity.ERROR,
          "A statement is for a part that its control does not have",
          """
          The `statement-id` of each statement must be the id of a part of the control that the
          `implemented-requirement` answers, as the resolved profile has it: an objective, the
          statement, or an item of it. Other spellings of the same number are understood.""",
          """
          What is said about a part that does not exist, or that belongs to another control, is not
          found where an assessor looks for it.""",
          """
          { "control-id": "SP_800_171_3.1.1",
            "statements": [ { "statement-id": "SP_800_171_3.1.1_obj.z", "uuid": "..." } ] }""",
          """
          Correct the id, or move the statement to the control that it belongs to.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    for (PlanAnswers.Answer answer : PlanAnswers.of(context).answers()) {
      Baseline.Requirement requirement = answer.requirement();
      if (requirement == null) {
        continue;
      }
      for (PlanAnswers.Said said : answer.statements()) {
        String id = said.statementId();
        Baseline.Part part = said.part();
        if (id == null || (part != null && part.requirement().id().equals(requirement.id()))) {
          continue;
        }
        sink.add(
            INFO.at(
                context.file(),
                said.pointer() + "/statement-id",
                part == null
                    ? requirement.label() + " has no part \"" + id + "\""
                    : "\""
                        + id
                        + "\" is a part of "
                        + part.requirement().label()
                        + ", and stands in the answer to "
                        + requirement.label(),
                help(requirement)));
      }
    }
  }

  private static String help(Baseline.Requirement requirement) {
    List<Baseline.Objective> objectives = requirement.objectives();
    if (objectives.isEmpty()) {
      return "Use the id of a part of the control";
    }
    String first = objectives.get(0).id();
    String last = objectives.get(objectives.size() - 1).id();
    return objectives.size() == 1
        ? "Its objective is \"" + first + "\""
        : "Its objectives are \"" + first + "\" to \"" + last + "\"";
  }
}
