package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item does not describe its weakness: reported by this rule. */
public final class ItemsDescribeTheWeakness extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-025",
          Severity.WARNING,
          "An item does not describe its weakness",
"""
The description of each item is looked at; empty ones and placeholders are reported.""",
"""
Who closes the item has to know what is wrong.""",
"""
{ "title": "3.3.3", "description": "TBD" }""",
"""
Say what is wrong.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("NIST CUI plan of action template"));

  /** The rule. */
  public ItemsDescribeTheWeakness() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      if (!Prose.saysSomething(entry.item().description())) {
        report.at(entry.item(), "the item " + entry.label() + " does not describe the weakness");
      }
    }
  }
}
