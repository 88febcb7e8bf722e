package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** An out-of-scope component answers a requirement: reported by this rule. */
public final class AnswersComeFromTheScope extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-010",
          Severity.WARNING,
          "An out-of-scope component answers a requirement",
"""
A component whose asset category is `out-of-scope` must not answer a requirement.""",
"""
What meets a requirement protects the scope, and is itself part of it: a Security
Protection Asset at least.""",
"""
{ "component-uuid": "(guest network)", "description": "Keeps visitors apart." }""",
"""
Give the component its true category, or answer with the component that does the work.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public AnswersComeFromTheScope() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      Optional<SystemComponent> component = plan.component(answer.byComponent().componentUuid());
      if (component.flatMap(AssetCategory::of).filter(c -> !c.isInScope()).isPresent()) {
        report.at(
            answer.byComponent(),
            Answers.name(answer)
                + " is answered by '"
                + Plan.name(component.get())
                + "', which is out of scope");
      }
    }
  }
}
