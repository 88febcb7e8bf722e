package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item is open for a requirement that is MET: reported by this rule. */
public final class MetRequirementsHaveNoOpenItem extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-003",
          Severity.WARNING,
          "An item is open for a requirement that is MET",
"""
Each open item is compared with the plan.""",
"""
One of the two is out of date.""",
"""
(an open item for AC.L2-3.1.1 and a plan in which 3.1.1 is implemented)""",
"""
Close the item, or correct the plan.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)"));

  /** The rule. */
  public MetRequirementsHaveNoOpenItem() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    Plan plan = assessment.plan().orElse(null);
    for (PoamEntry entry : plan == null ? List.<PoamEntry>of() : poam.assessmentEntries()) {
      for (String number : entry.closed() ? List.<String>of() : entry.numbers()) {
        if (plan != null
            && Requirements.get().byNumber(number).isPresent()
            && plan.status().get(number).determination().isSatisfied()) {
          report.at(
              entry.item(),
              "the item "
                  + entry.label()
                  + " is open for "
                  + number
                  + ", which the plan states as "
                  + plan.status().get(number).determination().label());
        }
      }
    }
  }
}
