package dev.assay.validate.rule.builtin.provider;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemImplementation.LeveragedAuthorization;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.OscalDates;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** The date of an authorization is missing or to come: reported by this rule. */
public final class AuthorizationHasADate extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-016",
          Severity.WARNING,
          "The date of an authorization is missing or to come",
"""
`date-authorized` of each leveraged authorization is looked at.""",
"""
An authorization that is still to come is none.""",
"""
{ "title": "Cloud", "date-authorized": "2030-01-01" }""",
"""
Correct the date.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.16(c)(2)"));

  /** The rule. */
  public AuthorizationHasADate() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (LeveragedAuthorization one : plan.leveraged()) {
      LocalDate day = OscalDates.day(one.dateAuthorized()).orElse(null);
      if (day == null) {
        report.at(one, "the leveraged authorization '" + Prose.of(one.title()) + "' has no date");
      } else if (assessment.asOf().filter(day::isAfter).isPresent()) {
        report.at(
            one,
            "the leveraged authorization '"
                + Prose.of(one.title())
                + "' is dated "
                + day
                + ", after the day of the assessment");
      }
    }
  }
}
