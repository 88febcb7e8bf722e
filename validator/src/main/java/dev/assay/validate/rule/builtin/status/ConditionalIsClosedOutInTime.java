package dev.assay.validate.rule.builtin.status;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Clocks;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.StatusClock;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A Conditional status has expired: reported by this rule. */
public final class ConditionalIsClosedOutInTime extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "DATE-003",
          Severity.ERROR,
          "A Conditional status has expired",
"""
180 days after the date of a Conditional status are compared with the day of the
assessment.""",
"""
When the closeout is not posted within 180 days, the Conditional status expires and
standard contractual remedies apply.""",
"""
{ "name": "cmmc-status-date", "value": "2025-01-15" } for a Conditional status""",
"""
A new assessment is needed.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.21(b)", "32 CFR 170.16(a)(1)(ii)(B)", "32 CFR 170.17(a)(1)(ii)(B)"));

  /** The rule. */
  public ConditionalIsClosedOutInTime() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    StatusClock clock = Clocks.of(plan, assessment).orElse(null);
    if (clock != null && clock.closeoutDue() != null && clock.asOf().isAfter(clock.closeoutDue())) {
      report.at(
          plan.ssp().systemCharacteristics(),
          "the closeout of "
              + clock.status().label()
              + " of "
              + clock.statusDate()
              + " was due on "
              + clock.closeoutDue());
    }
  }
}
