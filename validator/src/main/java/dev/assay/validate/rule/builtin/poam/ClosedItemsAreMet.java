package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item is closed though its requirement is NOT MET: reported by this rule. */
public final class ClosedItemsAreMet extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-005",
          Severity.ERROR,
          "An item is closed though its requirement is NOT MET",
"""
Each closed item is compared with the plan.""",
"""
The closeout assessment looks at exactly these requirements.""",
"""
(a closed item for AU.L2-3.3.3 and a plan in which 3.3.3 is planned)""",
"""
Open the item again, or bring the plan up to date.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)"));

  /** The rule. */
  public ClosedItemsAreMet() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    Plan plan = assessment.plan().orElse(null);
    for (PoamEntry entry : plan == null ? List.<PoamEntry>of() : poam.assessmentEntries()) {
      for (String number : entry.closed() ? entry.numbers() : List.<String>of()) {
        if (plan != null
            && Requirements.get().byNumber(number).isPresent()
            && plan.status().get(number).determination() == Determination.NOT_MET) {
          report.at(
              entry.item(),
              "the item "
                  + entry.label()
                  + " is closed, but the plan states "
                  + number
                  + " as NOT MET");
        }
      }
    }
  }
}
