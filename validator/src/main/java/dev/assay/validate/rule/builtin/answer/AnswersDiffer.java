package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many requirements have the same answer: reported by this rule. */
public final class AnswersDiffer extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-005",
          Severity.WARNING,
          "Many requirements have the same answer",
"""
Answers of three or more requirements with the same words (more than three) are reported
once, at the first.""",
"""
One text for many requirements rarely says how each of them is met, and is the first
thing that an assessor sees.""",
"""
{ "description": "This is handled by our IT provider in line with policy." }""",
"""
Answer each requirement by itself; refer to a shared procedure for what they have in
common.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[e]"));

  /** The rule. */
  public AnswersDiffer() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    Map<String, Map<String, Answer>> byText = new LinkedHashMap<>();
    for (Answer answer : Answers.all(plan)) {
      String text = Prose.normal(Prose.of(answer.byComponent().description()));
      if (text.split(" ", -1).length > 3 && !Prose.isPlaceholder(text)) {
        byText
            .computeIfAbsent(text, t -> new LinkedHashMap<>())
            .putIfAbsent(Answers.number(answer), answer);
      }
    }
    for (Map<String, Answer> same : byText.values()) {
      if (same.size() >= 3) {
        Answer first = same.values().iterator().next();
        report.at(
            first.byComponent(),
            same.size()
                + " requirements have the same answer: "
                + String.join(", ", same.keySet()));
      }
    }
  }
}
