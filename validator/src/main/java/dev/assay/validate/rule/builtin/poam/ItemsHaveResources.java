package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** It is not told what an item takes: reported by this rule. */
public final class ItemsHaveResources extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-012",
          Severity.WARNING,
          "It is not told what an item takes",
"""
Each open item needs a `required-asset` in a remediation of its risk: people, money,
equipment.""",
"""
A POA&M consists of tasks, resources, milestones and scheduled dates.""",
"""
{ "remediations": [ { "tasks": [ ... ] } ] }""",
"""
Add `required-assets`: what it takes and whether it is funded.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.4", "NIST CUI plan of action template"));

  /** The rule. */
  public ItemsHaveResources() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    for (PoamEntry entry : poam.assessmentEntries()) {
      if (!entry.closed() && !entry.hasResources()) {
        report.at(entry.item(), "the item " + entry.label() + " does not tell what it takes");
      }
    }
  }
}
