package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** The plan is updated too rarely: reported by this rule. */
public final class UpdateFrequencyIsAtMostAYear extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-010",
          Severity.ERROR,
          "The plan is updated too rarely",
"""
`update-frequency` has to be a duration (P1Y, P6M, P90D) of at most one year.""",
"""
'Periodically' means at most one year.""",
"""
{ "name": "update-frequency", "ns": "https://assay.dev/ns/oscal", "value": "P3Y" }""",
"""
Write a duration of at most P1Y, and keep to it.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.4", "NIST SP 800-171A 3.12.4[g]"));

  /** The rule. */
  public UpdateFrequencyIsAtMostAYear() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (String text : Frequency.texts(plan)) {
      Optional<Period> period = Frequency.parse(text);
      if (period.isEmpty()) {
        report.at(
            plan.ssp().metadata(),
            "the update frequency '" + text + "' is no duration such as P1Y");
      } else if (Frequency.isMoreThanAYear(period.get())) {
        report.at(plan.ssp().metadata(), "the update frequency " + text + " is more than a year");
      }
    }
  }
}
