package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Level 1 has no POA&amp;M: reported by this rule. */
public final class LevelOneHasNoPoam extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-020",
          Severity.ERROR,
          "Level 1 has no POA&M",
"""
At Level 1 a POA&M with open items for Level 1 requirements is reported.""",
"""
Level 1 is MET in its entirety or not at all.""",
"""
(an open item for AC.L1-b.1.i)""",
"""
Meet the requirement.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(a)(1)"));

  /** The rule. */
  public LevelOneHasNoPoam() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry :
        assessment.level() == 1 ? poam.assessmentEntries() : List.<PoamEntry>of()) {
      for (String number : entry.closed() ? List.<String>of() : entry.numbers()) {
        if (Requirements.get().byNumber(number).filter(r -> r.level1Id() != null).isPresent()) {
          report.at(
              entry.item(),
              "the item "
                  + entry.label()
                  + " is for "
                  + number
                  + ", a requirement of Level 1, which has no POA&M");
        }
      }
    }
  }
}
