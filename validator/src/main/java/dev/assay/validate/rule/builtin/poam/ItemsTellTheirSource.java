package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.PoamItem;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** It is not told how a weakness was found: reported by this rule. */
public final class ItemsTellTheirSource extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-023",
          Severity.INFO,
          "It is not told how a weakness was found",
"""
Each item needs an origin, a related finding or a related observation.""",
"""
The usual plan of action says how each weakness was identified.""",
"""
{ "title": "...", "description": "..." }""",
"""
Add `origins`, or the observation.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("NIST CUI plan of action template"));

  /** The rule. */
  public ItemsTellTheirSource() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      PoamItem item = entry.item();
      if (item.origins().isEmpty()
          && item.relatedFindings().isEmpty()
          && item.relatedObservations().isEmpty()) {
        report.at(item, "the item " + entry.label() + " does not tell how the weakness was found");
      }
    }
  }
}
