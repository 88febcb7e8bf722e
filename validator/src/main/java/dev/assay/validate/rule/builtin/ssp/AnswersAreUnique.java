package dev.assay.validate.rule.builtin.ssp;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A control is answered once, and each of its parts once. */
public final class AnswersAreUnique implements Rule {
  static final RuleInfo INFO =
      new RuleInfo(
          "SSP-DUPLICATE",
          Severity.ERROR,
          "A requirement, or a part of it, is answered twice",
          """
          Two `implemented-requirement`s for one control, or two statements for one part of it, in
          whatever spelling, are reported at the second one.""",
          """
          Readers and tools take one of the two, and not always the same one. When they disagree,
          nobody knows what holds.""",
          """
          "implemented-requirements": [
            { "uuid": "...", "control-id": "SP_800_171_3.1.1" },
            { "uuid": "...", "control-id": "AC.L2-3.1.1" }
          ]""",
          """
          Put what the second says into the first and remove the second.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    Map<String, String> first = new HashMap<>();
    for (PlanAnswers.Answer answer : PlanAnswers.of(context).answers()) {
      Baseline.Requirement requirement = answer.requirement();
      String id = requirement == null ? answer.controlId() : requirement.id();
      if (id == null) {
        continue;
      }
      String earlier = first.putIfAbsent(id, String.valueOf(answer.controlId()));
      if (earlier != null) {
        sink.add(
            INFO.at(
                context.file(),
                answer.pointer() + "/control-id",
                (requirement == null ? id : requirement.label())
                    + " is answered before, as \""
                    + earlier
                    + "\"",
                "Put the two answers together"));
      }
      checkStatements(context, answer, sink);
    }
  }

  private static void checkStatements(
      RuleContext context, PlanAnswers.Answer answer, FindingSink sink) {
    Map<String, String> first = new HashMap<>();
    for (PlanAnswers.Said said : answer.statements()) {
      Baseline.Part part = said.part();
      String id = part == null ? said.statementId() : part.id();
      String earlier =
          id == null ? null : first.putIfAbsent(id, String.valueOf(said.statementId()));
      if (earlier != null) {
        sink.add(
            INFO.at(
                context.file(),
                said.pointer() + "/statement-id",
                "there is an earlier statement for \"" + earlier + "\"",
                "Put the two statements together"));
      }
    }
  }
}
