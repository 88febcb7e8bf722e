package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** An item is late: reported by this rule. */
public final class ItemsAreOnTime extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-008",
          Severity.ERROR,
          "An item is late",
"""
The date of each open item is compared with the day of the assessment.""",
"""
What is late at home is late at the closeout.""",
"""
"deadline": "2024-01-01T00:00:00Z" for an open item""",
"""
Finish it, or set a new date and say why in the risk log.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)", "NIST SP 800-171A 3.12.2[c]"));

  /** The rule. */
  public ItemsAreOnTime() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    LocalDate asOf = assessment.asOf().orElse(null);
    for (PoamEntry entry : asOf == null ? List.<PoamEntry>of() : poam.entries()) {
      LocalDate due = entry.due();
      if (!entry.closed() && due != null && asOf != null && due.isBefore(asOf)) {
        report.at(
            entry.item(), "the item " + entry.label() + " was due on " + due + " and is open");
      }
    }
  }
}
