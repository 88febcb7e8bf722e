package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An answer repeats the requirement: reported by this rule. */
public final class AnswersAreNotTheRequirement extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-004",
          Severity.WARNING,
          "An answer repeats the requirement",
"""
The words of each answer are compared with those of the requirement, of its objectives
and of its title, as the built-in catalog has them. An answer that has hardly a word of
its own is reported.""",
"""
Repeating the requirement does not say how it is met.""",
"""
{ "description": "Only people the organization has authorized may get into the system." }""",
"""
Say how it is met here: by which setting, product, person and record.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[e]"));

  /** More than four in five words in common, in both directions, is the same sentence. */
  private static boolean isSame(String text, String requirement) {
    Set<String> words = new HashSet<>(List.of(Prose.normal(text).split(" ", -1)));
    Set<String> others = new HashSet<>(List.of(Prose.normal(requirement).split(" ", -1)));
    int common = (int) words.stream().filter(others::contains).count();
    return words.size() >= 4 && common * 5 >= words.size() * 4 && common * 5 >= others.size() * 3;
  }

  /** The rule. */
  public AnswersAreNotTheRequirement() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      String text = Prose.of(answer.byComponent().description());
      for (String asked : Answers.asked(answer)) {
        if (isSame(text, asked)) {
          report.at(
              answer.byComponent(),
              "the answer to " + Answers.name(answer) + " repeats the requirement: '" + text + "'");
          break;
        }
      }
    }
  }
}
