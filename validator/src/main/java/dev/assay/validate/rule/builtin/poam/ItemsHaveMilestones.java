package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item has no milestones: reported by this rule. */
public final class ItemsHaveMilestones extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-009",
          Severity.ERROR,
          "An item has no milestones",
"""
Each open item needs a task in a remediation of its risk.""",
"""
A POA&M consists of tasks, resources, milestones and scheduled dates.""",
"""
{ "related-risks": [ (a risk without remediations) ] }""",
"""
Add a remediation with tasks of the type `milestone`.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.4", "NIST CUI plan of action template"));

  /** The rule. */
  public ItemsHaveMilestones() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      if (!entry.closed() && entry.milestones().isEmpty()) {
        report.at(entry.item(), "the item " + entry.label() + " has no milestones");
      }
    }
  }
}
