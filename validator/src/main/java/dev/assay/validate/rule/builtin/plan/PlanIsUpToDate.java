package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.OscalDates;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The plan is out of date: reported by this rule. */
public final class PlanIsUpToDate extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-011",
          Severity.ERROR,
          "The plan is out of date",
"""
The day of the last change is compared with the update frequency, or with one year when
there is none.""",
"""
A plan that is not up to date means that the assessment cannot be completed.""",
"""
"last-modified": "2023-01-15T10:00:00-05:00\"""",
"""
Review the plan, correct what has changed, and add a revision.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[h]", "32 CFR 170.24(c)(2)"));

  /** The rule. */
  public PlanIsUpToDate() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    LocalDate asOf = assessment.asOf().orElse(null);
    LocalDate last = OscalDates.day(plan.metadata().lastModified()).orElse(null);
    if (asOf != null && last != null) {
      Period period = Frequency.of(plan);
      if (last.plus(period).isBefore(asOf)) {
        report.at(
            plan.ssp().metadata(),
            "the plan was last changed on "
                + last
                + "; with a frequency of "
                + period
                + " it had to be updated by "
                + last.plus(period));
      }
    }
  }
}
