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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words promise what the status says is there: reported by this rule. */
public final class ImplementedIsNotAPromise extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-012",
          Severity.WARNING,
          "The words promise what the status says is there",
"""
The words of an answer with the state `implemented` are searched for promises: 'will be
implemented', 'not yet', 'in progress', 'is planned', 'to be deployed'.""",
"""
An assessor reads the words. What is still to come is NOT MET.""",
"""
{ "description": "MFA will be enabled next quarter.", "implementation-status": { "state": "implemented" } }""",
"""
Say `planned` or `partial` and put it on the plan of action, or describe what is in
place.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)"));

  private static final Pattern PROMISE =
      Pattern.compile(
          "\\b(will be (implemented|deployed|installed|configured|completed|enabled|rolled out)|not yet (implemented|deployed|installed|configured|in place|enabled)|(is|are) (planned|being (implemented|deployed|rolled out))|implementation is in progress|to be (implemented|deployed|installed))\\b",
          Pattern.CASE_INSENSITIVE);

  /** The rule. */
  public ImplementedIsNotAPromise() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      Matcher promise = PROMISE.matcher(Prose.of(answer.byComponent().description()));
      if ("implemented".equals(answer.state()) && promise.find()) {
        report.at(
            answer.byComponent(),
            Answers.name(answer)
                + " is stated to be implemented, but the words say '"
                + promise.group()
                + "'");
      }
    }
  }
}
