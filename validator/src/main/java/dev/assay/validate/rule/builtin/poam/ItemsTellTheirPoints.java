package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item does not tell its points: reported by this rule. */
public final class ItemsTellTheirPoints extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-013",
          Severity.INFO,
          "An item does not tell its points",
"""
Each item needs the property `point-value`.""",
"""
The gate is about points; who reads the POA&M sees at once whether it passes.""",
"""
{ "props": [ { "name": "cmmc-id", "value": "AU.L2-3.3.3" } ] }""",
"""
Add the property `point-value`.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(a)(2)(ii)"));

  /** The rule. */
  public ItemsTellTheirPoints() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      if (entry.pointValue() == null && !entry.numbers().isEmpty()) {
        report.at(entry.item(), "the item " + entry.label() + " does not tell its points");
      }
    }
  }
}
