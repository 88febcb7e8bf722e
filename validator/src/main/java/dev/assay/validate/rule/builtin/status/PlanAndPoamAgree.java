package dev.assay.validate.rule.builtin.status;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.CmmcStatus;
import dev.assay.validate.cmmc.OscalDates;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** Plan and POA&amp;M state different statuses: reported by this rule. */
public final class PlanAndPoamAgree extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "DATE-007",
          Severity.ERROR,
          "Plan and POA&M state different statuses",
"""
`cmmc-status` and `cmmc-status-date` of the plan are compared with those of the POA&M.""",
"""
There is one status and one date.""",
"""
(a plan of 2026-09-21 and a POA&M of 2026-09-22)""",
"""
Correct the one that is wrong.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.4"));

  /** The rule. */
  public PlanAndPoamAgree() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    Poam poam = assessment.poam().orElse(null);
    if (poam == null) {
      return;
    }
    CmmcStatus status =
        AssayProps.first(plan.systemProps(), AssayProps.CMMC_STATUS)
            .flatMap(CmmcStatus::ofLabel)
            .orElse(null);
    LocalDate day =
        AssayProps.first(plan.systemProps(), AssayProps.CMMC_STATUS_DATE)
            .flatMap(OscalDates::day)
            .orElse(null);
    if (status != null && poam.status() != null && status != poam.status()) {
      report.at(
          poam.document().metadata(),
          "the POA&M states " + poam.status().label() + ", the plan " + status.label());
    }
    if (day != null && poam.statusDate() != null && !day.equals(poam.statusDate())) {
      report.at(
          poam.document().metadata(),
          "the POA&M states the status date " + poam.statusDate() + ", the plan " + day);
    }
  }
}
