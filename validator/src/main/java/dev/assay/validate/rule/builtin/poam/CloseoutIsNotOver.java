package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Clocks;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/** The time of the POA&amp;M is over: reported by this rule. */
public final class CloseoutIsNotOver extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-018",
          Severity.ERROR,
          "The time of the POA&M is over",
"""
The day of the closeout is compared with the day of the assessment, while items are
open.""",
"""
The Conditional status has expired.""",
"""
{ "name": "cmmc-status-date", "value": "2025-01-15" } and an open item""",
"""
A new assessment is needed.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)", "32 CFR 170.16(a)(1)(ii)(B)"));

  /** The rule. */
  public CloseoutIsNotOver() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    LocalDate closeout = Clocks.closeout(poam, assessment).orElse(null);
    LocalDate asOf = assessment.asOf().orElse(null);
    if (closeout != null
        && asOf != null
        && asOf.isAfter(closeout)
        && !poam.openNumbers().isEmpty()) {
      report.at(
          poam.document().metadata(),
          "the closeout was due on "
              + closeout
              + "; still open: "
              + String.join(", ", poam.openNumbers()));
    }
  }
}
