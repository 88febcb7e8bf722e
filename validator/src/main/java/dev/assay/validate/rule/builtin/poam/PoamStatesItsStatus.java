package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The POA&amp;M does not state the status that it belongs to: reported by this rule. */
public final class PoamStatesItsStatus extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-017",
          Severity.WARNING,
          "The POA&M does not state the status that it belongs to",
"""
The properties `cmmc-status` and `cmmc-status-date` of the metadata are looked for.
Operational plans of action are passed over.""",
"""
Without the date nobody knows by when it has to be closed out.""",
"""
"metadata": { "props": [ ] }""",
"""
Add both properties once there is a status.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)"));

  /** The rule. */
  public PoamStatesItsStatus() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    if (!poam.assessmentEntries().isEmpty()
        && (poam.status() == null || poam.statusDate() == null)) {
      report.at(
          poam.document().metadata(),
          poam.status() == null
              ? "the POA&M states no CMMC status"
              : "the POA&M states a CMMC status without its date");
    }
  }
}
