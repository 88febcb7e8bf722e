package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A milestone has no day: reported by this rule. */
public final class MilestonesHaveADay extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-024",
          Severity.WARNING,
          "A milestone has no day",
"""
Each milestone of an open item needs a timing with a day.""",
"""
A milestone without a day cannot be missed, nor met.""",
"""
{ "type": "milestone", "title": "Write the procedure" }""",
"""
Add `timing` with `on-date` or `within-date-range`.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("NIST CUI plan of action template"));

  /** The rule. */
  public MilestonesHaveADay() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      for (PoamEntry.Milestone milestone :
          entry.closed() ? List.<PoamEntry.Milestone>of() : entry.milestones()) {
        if (milestone.due() == null) {
          report.at(
              entry.item(),
              "the milestone '" + milestone.title() + "' of " + entry.label() + " has no day");
        }
      }
    }
  }
}
