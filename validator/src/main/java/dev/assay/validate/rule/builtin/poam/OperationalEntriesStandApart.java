package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An operational plan of action is mixed into the POA&amp;M: reported by this rule. */
public final class OperationalEntriesStandApart extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-019",
          Severity.WARNING,
          "An operational plan of action is mixed into the POA&M",
"""
Items with the property `plan-type` of operational-plan-of-action in a POA&M are
reported.""",
"""
The operational plan of action (3.12.2) is another document: without the 180 days, and
it carries nothing over the gate.""",
"""
{ "name": "plan-type", "ns": "https://assay.dev/ns/oscal", "value": "operational-plan-of-action" }""",
"""
Keep the operational plan of action in a document of its own.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.4"));

  /** The rule. */
  public OperationalEntriesStandApart() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    boolean mixed = !poam.assessmentEntries().isEmpty();
    for (PoamEntry entry : poam.entries()) {
      if (mixed && entry.operational()) {
        report.at(
            entry.item(),
            "the item "
                + entry.label()
                + " belongs to the operational plan of action, not to the POA&M");
      }
    }
  }
}
