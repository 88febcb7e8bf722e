package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/** Something not yet in operation is stated to implement a requirement: reported by this rule. */
public final class ImplementedByWhatOperates extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-011",
          Severity.WARNING,
          "Something not yet in operation is stated to implement a requirement",
"""
A component with the status `under-development` or `disposition` does not implement
anything.""",
"""
Only what is in place counts; plans and retired systems do not.""",
"""
"status": { "state": "under-development" }""",
"""
Correct the component's status, or say `planned`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)(1)"));

  private static final Set<String> NOT_OPERATING = Set.of("under-development", "disposition");

  /** The rule. */
  public ImplementedByWhatOperates() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      SystemComponent component = plan.component(answer.byComponent().componentUuid()).orElse(null);
      SystemComponent.Status status = component == null ? null : component.status();
      if (component != null
          && status != null
          && status.state() != null
          && "implemented".equals(answer.state())
          && NOT_OPERATING.contains(status.state())) {
        report.at(
            answer.byComponent(),
            Answers.name(answer)
                + " is implemented by '"
                + Plan.name(component)
                + "', whose status is "
                + status.state());
      }
    }
  }
}
