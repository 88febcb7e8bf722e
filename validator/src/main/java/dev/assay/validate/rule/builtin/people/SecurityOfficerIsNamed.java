package dev.assay.validate.rule.builtin.people;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Nobody is the security officer: reported by this rule. */
public final class SecurityOfficerIsNamed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ROLE-002",
          Severity.ERROR,
          "Nobody is the security officer",
"""
A responsible party with the role `information-system-security-officer` (also `isso`,
`system-security-officer`) is looked for.""",
"""
Somebody has to know and keep the plan; an assessor asks for that person first.""",
"""
"responsible-parties": [ { "role-id": "system-owner", "party-uuids": [ "..." ] } ]""",
"""
Add a responsible party with the role-id `information-system-security-officer`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST CUI SSP template 1.2.1.2"));

  /** The rule. */
  public SecurityOfficerIsNamed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (!People.hasRole(
        plan, "information-system-security-officer", "isso", "system-security-officer")) {
      report.at(plan.ssp().metadata(), "the plan names no information system security officer");
    }
  }
}
