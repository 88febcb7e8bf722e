package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.cmmc.StatusClock;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** The closeout date is wrong: reported by this rule. */
public final class CloseoutDateIsRight extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-016",
          Severity.ERROR,
          "The closeout date is wrong",
"""
The property `poam-closeout-due` is compared with the status date and 180 calendar days.""",
"""
A wrong date costs the status.""",
"""
{ "name": "poam-closeout-due", "value": "2027-06-01" } with the status date 2026-09-21""",
"""
Write the day 180 calendar days after the CMMC Status Date.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)"));

  /** The rule. */
  public CloseoutDateIsRight() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    LocalDate stated = poam.closeoutDue();
    LocalDate from = poam.statusDate();
    if (stated != null
        && from != null
        && !stated.equals(from.plusDays(StatusClock.CLOSEOUT_DAYS))) {
      report.at(
          poam.document().metadata(),
          "the closeout is stated for "
              + stated
              + "; 180 days after "
              + from
              + " is "
              + from.plusDays(StatusClock.CLOSEOUT_DAYS));
    }
  }
}
