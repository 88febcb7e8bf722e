package dev.assay.validate.cmmc;

import dev.assay.validate.rule.RuleInfo;

/** A rule that needs a plan, and runs only when there is one. */
public abstract class PlanRule extends AssessmentRule {
  /** A rule with what there is to say about it. */
  protected PlanRule(RuleInfo info) {
    super(info);
  }

  @Override
  protected final void check(AssessmentContext assessment, Report report) {
    assessment.plan().ifPresent(plan -> check(plan, assessment, report));
  }

  /** Checks a plan. */
  protected abstract void check(Plan plan, AssessmentContext assessment, Report report);
}
