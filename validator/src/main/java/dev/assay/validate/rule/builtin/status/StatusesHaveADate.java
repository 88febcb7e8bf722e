package dev.assay.validate.rule.builtin.status;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.OscalDates;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** A CMMC status has no date: reported by this rule. */
public final class StatusesHaveADate extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "DATE-002",
          Severity.ERROR,
          "A CMMC status has no date",
"""
Where `cmmc-status` is stated, `cmmc-status-date` has to be a date that is not to come.""",
"""
Closeout, affirmation and expiry all count from the CMMC Status Date.""",
"""
{ "name": "cmmc-status", "value": "Final Level 2 (Self)" }""",
"""
Add the property `cmmc-status-date` with the day on which the results went to SPRS or
eMASS.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.4"));

  /** The rule. */
  public StatusesHaveADate() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    boolean stated = AssayProps.first(plan.systemProps(), AssayProps.CMMC_STATUS).isPresent();
    LocalDate day =
        AssayProps.first(plan.systemProps(), AssayProps.CMMC_STATUS_DATE)
            .flatMap(OscalDates::day)
            .orElse(null);
    if (stated && day == null) {
      report.at(
          plan.ssp().systemCharacteristics(), "the plan states a CMMC status without its date");
    } else if (day != null && assessment.asOf().filter(day::isAfter).isPresent()) {
      report.at(
          plan.ssp().systemCharacteristics(),
          "the CMMC Status Date " + day + " is after the day of the assessment");
    }
  }
}
