package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** A milestone has passed: reported by this rule. */
public final class MilestonesAreOnTime extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-010",
          Severity.WARNING,
          "A milestone has passed",
"""
The days of the milestones of open items are compared with the day of the assessment. A
task with the property `status` of closed, or `completed`, is done.""",
"""
A milestone that passes in silence is the first sign of a late item.""",
"""
"timing": { "on-date": { "date": "2024-01-01T00:00:00Z" } }""",
"""
Mark the task as done with the property `completed`, or set a new day and say why in the
risk log.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.4"));

  /** The rule. */
  public MilestonesAreOnTime() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    LocalDate asOf = assessment.asOf().orElse(null);
    for (PoamEntry entry : asOf == null ? List.<PoamEntry>of() : poam.assessmentEntries()) {
      for (PoamEntry.Milestone milestone :
          entry.closed() ? List.<PoamEntry.Milestone>of() : entry.milestones()) {
        LocalDate due = milestone.due();
        if (!milestone.done() && due != null && asOf != null && due.isBefore(asOf)) {
          report.at(
              entry.item(),
              "the milestone '"
                  + milestone.title()
                  + "' of "
                  + entry.label()
                  + " was due on "
                  + due);
        }
      }
    }
  }
}
