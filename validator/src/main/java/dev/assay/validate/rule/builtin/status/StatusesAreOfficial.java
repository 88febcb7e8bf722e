package dev.assay.validate.rule.builtin.status;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.CmmcStatus;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A CMMC status is none of the seven: reported by this rule. */
public final class StatusesAreOfficial extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "DATE-001",
          Severity.ERROR,
          "A CMMC status is none of the seven",
"""
The property `cmmc-status` of the plan and of the POA&M is compared with the seven
official names.""",
"""
SPRS and contracts know these seven names only.""",
"""
{ "name": "cmmc-status", "ns": "https://assay.dev/ns/oscal", "value": "CMMC 2.0 certified" }""",
"""
Write for example 'Conditional Level 2 (C3PAO)' or 'Final Level 2 (Self)'.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.4"));

  /** The rule. */
  public StatusesAreOfficial() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (String label : AssayProps.values(plan.systemProps(), AssayProps.CMMC_STATUS)) {
      if (CmmcStatus.ofLabel(label).isEmpty()) {
        report.at(plan.ssp().systemCharacteristics(), "'" + label + "' is no CMMC status");
      }
    }
  }
}
