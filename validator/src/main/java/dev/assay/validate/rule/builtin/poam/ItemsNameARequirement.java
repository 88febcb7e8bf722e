package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item names no requirement: reported by this rule. */
public final class ItemsNameARequirement extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-001",
          Severity.ERROR,
          "An item names no requirement",
"""
Each item needs the property `cmmc-id`; else the objectives of its related findings, or
an id in its title, are taken.""",
"""
Only what is known to be for a requirement can be closed out.""",
"""
{ "title": "Fix the logs", "description": "..." }""",
"""
Add the property `cmmc-id`, for example AU.L2-3.3.3.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)"));

  /** The rule. */
  public ItemsNameARequirement() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      if (entry.numbers().isEmpty()) {
        report.at(entry.item(), "the item " + entry.label() + " names no requirement");
      }
    }
  }
}
