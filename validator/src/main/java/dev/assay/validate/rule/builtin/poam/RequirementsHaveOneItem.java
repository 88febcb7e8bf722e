package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A requirement has several open items: reported by this rule. */
public final class RequirementsHaveOneItem extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-022",
          Severity.WARNING,
          "A requirement has several open items",
"""
Open items for the same requirement are reported from the second on.""",
"""
The points count once; two items for one requirement get closed at different times.""",
"""
(two open items for AU.L2-3.3.3)""",
"""
Make one item of them, with several milestones.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)"));

  /** The rule. */
  public RequirementsHaveOneItem() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    Set<String> seen = new HashSet<>();
    for (PoamEntry entry : poam.assessmentEntries()) {
      for (String number : entry.closed() ? List.<String>of() : entry.numbers()) {
        if (!seen.add(number)) {
          report.at(entry.item(), "another open item is for " + number + " already");
        }
      }
    }
  }
}
