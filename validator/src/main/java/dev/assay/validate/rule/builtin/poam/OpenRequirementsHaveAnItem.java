package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/** A requirement that is NOT MET has no open item: reported by this rule. */
public final class OpenRequirementsHaveAnItem extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-004",
          Severity.ERROR,
          "A requirement that is NOT MET has no open item",
"""
Each requirement that is NOT MET by the plan is looked for on the POA&M.""",
"""
Every requirement that is NOT MET has to be on the POA&M.""",
"""
(a plan in which 3.3.3 is planned and a POA&M without it)""",
"""
Add an item, or meet the requirement.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.24(c)(2)(i)(B)(6)"));

  /** The rule. */
  public OpenRequirementsHaveAnItem() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    Plan plan = assessment.plan().orElse(null);
    if (plan == null || assessment.level() == 1) {
      return;
    }
    Set<String> open = poam.openNumbers();
    for (RequirementStatus status : plan.status().with(Determination.NOT_MET)) {
      if (!open.contains(status.number())) {
        report.at(
            status.isAnswered()
                ? status.firstImplemented().get()
                : plan.ssp().controlImplementation(),
            status.requirement().cmmcId() + " is NOT MET and has no open item on the POA&M");
      }
    }
  }
}
