package dev.assay.validate.rule.builtin.people;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Nobody is the system owner: reported by this rule. */
public final class SystemOwnerIsNamed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ROLE-001",
          Severity.ERROR,
          "Nobody is the system owner",
"""
A responsible party with the role `system-owner` is looked for in the metadata and in
the characteristics of the system.""",
"""
Somebody has to answer for the system as a whole.""",
"""
"responsible-parties": [ { "role-id": "prepared-by", "party-uuids": [ "..." ] } ]""",
"""
Add a responsible party with the role-id `system-owner`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST CUI SSP template 1.2.1.1"));

  /** The rule. */
  public SystemOwnerIsNamed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (!People.hasRole(plan, "system-owner")) {
      report.at(plan.ssp().metadata(), "the plan names no system owner");
    }
  }
}
