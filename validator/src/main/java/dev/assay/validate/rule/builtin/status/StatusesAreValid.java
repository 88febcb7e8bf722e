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

/** A CMMC status is out of date: reported by this rule. */
public final class StatusesAreValid extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "DATE-004",
          Severity.ERROR,
          "A CMMC status is out of date",
"""
The date of a Final status is compared with its validity: one year for Level 1, three
years for Levels 2 and 3.""",
"""
After that a new assessment is needed.""",
"""
{ "name": "cmmc-status", "value": "Final Level 2 (Self)" }, { "name": "cmmc-status-date", "value": "2020-01-01" }""",
"""
A new assessment is needed.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of(
              "32 CFR 170.15(a)(1)",
              "32 CFR 170.16(a)(1)",
              "32 CFR 170.17(a)(1)",
              "32 CFR 170.18(a)(1)"));

  /** The rule. */
  public StatusesAreValid() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    StatusClock clock = Clocks.of(plan, assessment).orElse(null);
    if (clock != null && clock.asOf().isAfter(clock.validThrough())) {
      report.at(
          plan.ssp().systemCharacteristics(),
          clock.status().label()
              + " of "
              + clock.statusDate()
              + " was valid through "
              + clock.validThrough());
    }
  }
}
