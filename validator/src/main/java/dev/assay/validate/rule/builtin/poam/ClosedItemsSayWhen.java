package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A closed item does not say when it was done: reported by this rule. */
public final class ClosedItemsSayWhen extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-015",
          Severity.WARNING,
          "A closed item does not say when it was done",
"""
Each closed item needs the property `completed`, or an entry of its risk log with the
status change `closed`.""",
"""
The closeout assessment needs day and evidence of each correction.""",
"""
{ "props": [ { "name": "status", "value": "closed" } ] }""",
"""
Add the property `completed` with the day.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)"));

  /** The rule. */
  public ClosedItemsSayWhen() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      if (entry.closed() && entry.completed() == null) {
        report.at(entry.item(), "the item " + entry.label() + " is closed, but not since when");
      }
    }
  }
}
