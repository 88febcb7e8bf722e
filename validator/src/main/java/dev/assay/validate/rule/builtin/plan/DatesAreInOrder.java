package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.Metadata;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.OscalDates;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** The dates of the plan contradict each other: reported by this rule. */
public final class DatesAreInOrder extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-014",
          Severity.WARNING,
          "The dates of the plan contradict each other",
"""
`last-modified` must not be earlier than the newest revision, nor later than the day of
the assessment.""",
"""
An assessor records name, date and version of the plan; they have to agree.""",
"""
"last-modified": "2020-01-01T00:00:00Z", "revisions": [ { "last-modified": "2026-01-01T00:00:00Z" } ]""",
"""
Correct the dates.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.17(a)(1)(i)(F)"));

  /** The rule. */
  public DatesAreInOrder() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    LocalDate last = OscalDates.day(plan.metadata().lastModified()).orElse(null);
    if (last == null) {
      return;
    }
    for (Metadata.Revision revision : plan.metadata().revisions()) {
      LocalDate day = OscalDates.day(revision.lastModified()).orElse(last);
      if (day.isAfter(last)) {
        report.at(
            revision, "the revision of " + day + " is newer than the plan itself, of " + last);
      }
    }
    if (assessment.asOf().filter(last::isAfter).isPresent()) {
      report.at(
          plan.ssp().metadata(), "the plan is dated " + last + ", after the day of the assessment");
    }
  }
}
