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
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A review was missed: reported by this rule. */
public final class RevisionsKeepTheFrequency extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-013",
          Severity.WARNING,
          "A review was missed",
"""
The days of the last two revisions are compared with the update frequency, with a
month's grace.""",
"""
SP 800-171A asks whether the plan is updated with the defined frequency.""",
"""
(revisions of 2024 and 2026 with a frequency of P1Y)""",
"""
Explain the gap in the remarks of the revision, and keep the next date.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[h]"));

  /** The rule. */
  public RevisionsKeepTheFrequency() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    List<LocalDate> days = new ArrayList<>();
    for (Metadata.Revision revision : plan.metadata().revisions()) {
      OscalDates.day(
              revision.lastModified() == null ? revision.published() : revision.lastModified())
          .ifPresent(days::add);
    }
    Collections.sort(days);
    Period period = Frequency.of(plan);
    if (days.size() > 1) {
      LocalDate before = days.get(days.size() - 2);
      LocalDate last = days.get(days.size() - 1);
      if (before.plus(period).plusMonths(1).isBefore(last)) {
        report.at(
            plan.ssp().metadata(),
            "between the revisions of "
                + before
                + " and "
                + last
                + " lies more than the update frequency of "
                + period);
      }
    }
  }
}
