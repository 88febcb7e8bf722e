package dev.assay.validate.rule.builtin.people;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Nobody is the affirming official: reported by this rule. */
public final class AffirmingOfficialIsNamed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ROLE-003",
          Severity.ERROR,
          "Nobody is the affirming official",
"""
A responsible party with the role `affirming-official` is looked for.""",
"""
A senior official has to affirm the compliance with the status and every year after it.""",
"""
"responsible-parties": [ { "role-id": "system-owner", "party-uuids": [ "..." ] } ]""",
"""
Add a responsible party with the role-id `affirming-official`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.22"));

  /** The rule. */
  public AffirmingOfficialIsNamed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (!People.hasRole(plan, "affirming-official")) {
      report.at(plan.ssp().metadata(), "the plan names no affirming official");
    }
  }
}
