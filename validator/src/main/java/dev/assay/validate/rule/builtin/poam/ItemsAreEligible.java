package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.LevelThreeRequirement;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEligibility;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item is for a requirement that a POA&amp;M may not carry: reported by this rule. */
public final class ItemsAreEligible extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-002",
          Severity.ERROR,
          "An item is for a requirement that a POA&M may not carry",
"""
Each open item is looked up: requirements worth more than one point, the six that the
rule names, and 3.13.11 without encryption are reported; at Level 3 its seven.""",
"""
With such a requirement NOT MET there is no Conditional status, whatever the score.""",
"""
{ "title": "AC.L2-3.1.1", "props": [ { "name": "cmmc-id", "value": "AC.L2-3.1.1" } ] }""",
"""
Meet the requirement before the assessment ends.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(a)(2)", "32 CFR 170.21(a)(3)"));

  /** The rule. */
  public ItemsAreEligible() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      for (String number : entry.closed() ? List.<String>of() : entry.numbers()) {
        LevelThreeRequirement high = LevelThreeRequirement.parse(number).orElse(null);
        if (high != null) {
          if (high.excludedBy() != null) {
            report.at(
                entry.item(),
                "the item "
                    + entry.label()
                    + " is for "
                    + high.id()
                    + ", which is excluded by name");
          }
          continue;
        }
        RequirementStatus status = assessment.plan().map(p -> p.status().get(number)).orElse(null);
        Requirement requirement = Requirements.get().byNumber(number).orElseThrow();
        boolean open = status != null && status.determination() == Determination.NOT_MET;
        boolean barred =
            (status == null || !open)
                ? (requirement.poam() == Requirement.PoamRule.NO)
                : !PoamEligibility.of(status).eligible();
        if (barred) {
          report.at(
              entry.item(),
              "the item "
                  + entry.label()
                  + " is for "
                  + requirement.cmmcId()
                  + ", which a POA&M may not carry: "
                  + (status == null
                      ? requirement.poamReason()
                      : PoamEligibility.of(status).reason()));
        }
      }
    }
  }
}
