package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Clocks;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEntry;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** An item ends after the closeout is due: reported by this rule. */
public final class ItemsEndBeforeTheCloseout extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-007",
          Severity.ERROR,
          "An item ends after the closeout is due",
"""
The date of each open item is compared with 180 days after the status date, of the POA&M
or of the plan.""",
"""
The closeout assessment has to be posted within 180 days.""",
"""
"deadline": "2028-01-01T00:00:00Z\"""",
"""
Bring the date forward, with time left for the closeout assessment.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)"));

  /** The rule. */
  public ItemsEndBeforeTheCloseout() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    LocalDate closeout = Clocks.closeout(poam, assessment).orElse(null);
    for (PoamEntry entry : closeout == null ? List.<PoamEntry>of() : poam.assessmentEntries()) {
      LocalDate due = entry.due();
      if (!entry.closed() && due != null && closeout != null && due.isAfter(closeout)) {
        report.at(
            entry.item(),
            "the item "
                + entry.label()
                + " ends on "
                + due
                + "; the closeout is due on "
                + closeout);
      }
    }
  }
}
