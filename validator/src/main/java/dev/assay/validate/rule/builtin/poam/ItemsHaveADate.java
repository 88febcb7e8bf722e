package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item has no scheduled date: reported by this rule. */
public final class ItemsHaveADate extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-006",
          Severity.ERROR,
          "An item has no scheduled date",
"""
Each open item needs a deadline on its risk, or a milestone with a day.""",
"""
A POA&M consists of tasks, resources, milestones and scheduled dates.""",
"""
{ "title": "...", "related-risks": [ (a risk without a deadline) ] }""",
"""
Set the deadline of the risk.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.4", "NIST CUI plan of action template"));

  /** The rule. */
  public ItemsHaveADate() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      if (!entry.closed() && entry.due() == null) {
        report.at(entry.item(), "the item " + entry.label() + " has no scheduled date");
      }
    }
  }
}
