package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Nobody answers for an item: reported by this rule. */
public final class ItemsHaveAnOwner extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-011",
          Severity.ERROR,
          "Nobody answers for an item",
"""
Each open item needs a responsible role on a task of its remediation, or a party among
the origins of the remediation.""",
"""
An item without an owner is done by nobody.""",
"""
{ "tasks": [ { "title": "Write the procedure" } ] }""",
"""
Add `responsible-roles` to the tasks.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("NIST CUI plan of action template"));

  /** The rule. */
  public ItemsHaveAnOwner() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      if (!entry.closed() && !entry.hasOwner()) {
        report.at(entry.item(), "nobody answers for the item " + entry.label());
      }
    }
  }
}
