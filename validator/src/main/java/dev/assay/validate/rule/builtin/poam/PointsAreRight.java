package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An item tells the wrong points: reported by this rule. */
public final class PointsAreRight extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-014",
          Severity.ERROR,
          "An item tells the wrong points",
"""
The stated `point-value` of an item is compared with the value of its requirements, or
with 1 for those of Level 3.""",
"""
An item with too few points would slip through the gate.""",
"""
{ "name": "point-value", "ns": "https://assay.dev/ns/oscal", "value": "1" } for a requirement worth 5""",
"""
Write the value of the scoring table.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.24(c)(2)"));

  private static Set<Integer> allowed(AssessmentContext assessment, String number) {
    Requirement requirement = Requirements.get().byNumber(number).orElse(null);
    if (requirement == null) {
      return Set.of(1);
    }
    RequirementStatus status = assessment.plan().map(p -> p.status().get(number)).orElse(null);
    if (status != null && status.determination() == Determination.NOT_MET) {
      return Set.of(status.pointValue());
    }
    Set<Integer> values = new HashSet<>();
    values.add(requirement.weight() == null ? 0 : requirement.weight());
    if (requirement.partialWeight() != null) {
      values.add(requirement.partialWeight());
    }
    return values;
  }

  /** The rule. */
  public PointsAreRight() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      Integer stated = entry.pointValue();
      if (stated != null && entry.numbers().size() == 1) {
        Set<Integer> allowed = allowed(assessment, entry.numbers().get(0));
        if (!allowed.contains(stated)) {
          report.at(
              entry.item(),
              "the item "
                  + entry.label()
                  + " tells "
                  + stated
                  + " points; "
                  + entry.numbers().get(0)
                  + " counts "
                  + allowed);
        }
      }
    }
  }
}
