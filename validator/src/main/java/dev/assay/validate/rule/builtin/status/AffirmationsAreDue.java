package dev.assay.validate.rule.builtin.status;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Clocks;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.StatusClock;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** An affirmation is due soon: reported by this rule. */
public final class AffirmationsAreDue extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "DATE-005",
          Severity.INFO,
          "An affirmation is due soon",
"""
The next anniversary of a Final status within 60 days is pointed out.""",
"""
The affirming official has to affirm every year; without it the status lapses.""",
"""
{ "name": "cmmc-status", "value": "Final Level 2 (C3PAO)" }""",
"""
Have the affirming official affirm in SPRS by that day.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.22(b)"));

  /** The rule. */
  public AffirmationsAreDue() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    StatusClock clock = Clocks.of(plan, assessment).orElse(null);
    LocalDate due = clock == null ? null : clock.nextAffirmation();
    if (clock != null && due != null && !due.isAfter(clock.asOf().plusDays(60))) {
      report.at(
          plan.ssp().systemCharacteristics(),
          "the next affirmation of " + clock.status().label() + " is due by " + due);
    }
  }
}
