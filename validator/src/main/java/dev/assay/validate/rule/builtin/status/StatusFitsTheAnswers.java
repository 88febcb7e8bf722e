package dev.assay.validate.rule.builtin.status;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Assessor;
import dev.assay.validate.cmmc.CmmcStatus;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Gate;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The stated status does not fit the answers: reported by this rule. */
public final class StatusFitsTheAnswers extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "DATE-006",
          Severity.WARNING,
          "The stated status does not fit the answers",
"""
A stated Final status while requirements are NOT MET, and a stated Conditional status
while the gate of the POA&M fails, are reported. Temporary deficiencies and exceptions
are MET.""",
"""
A status that the plan itself contradicts will not be affirmed.""",
"""
{ "name": "cmmc-status", "value": "Final Level 2 (Self)" } with a planned requirement""",
"""
Correct the status, or the answers.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.16(a)(1)", "32 CFR 170.17(a)(1)"));

  /** The rule. */
  public StatusFitsTheAnswers() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    CmmcStatus status =
        AssayProps.first(plan.systemProps(), AssayProps.CMMC_STATUS)
            .flatMap(CmmcStatus::ofLabel)
            .orElse(null);
    int open = plan.status().count(Determination.NOT_MET);
    if (status != null && status.level() == 2 && open > 0) {
      boolean gate = Gate.level2(plan.status(), null, Assessor.C3PAO).status() != null;
      if (status.isFinal() || !gate) {
        report.at(
            plan.ssp().systemCharacteristics(),
            "the plan states "
                + status.label()
                + ", but "
                + open
                + " of its requirements are NOT MET"
                + (gate ? "" : " and not all of them may stand on a POA&M"));
      }
    }
  }
}
