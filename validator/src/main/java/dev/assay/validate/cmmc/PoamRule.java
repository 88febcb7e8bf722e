package dev.assay.validate.cmmc;

import dev.assay.validate.rule.RuleInfo;

/** A rule that needs a POA&amp;M, and runs only when there is one. */
public abstract class PoamRule extends AssessmentRule {
  /** A rule with what there is to say about it. */
  protected PoamRule(RuleInfo info) {
    super(info);
  }

  @Override
  protected final void check(AssessmentContext assessment, Report report) {
    assessment.poam().ifPresent(poam -> check(poam, assessment, report));
  }

  /** Checks a POA&amp;M. */
  protected abstract void check(Poam poam, AssessmentContext assessment, Report report);
}
