package dev.assay.validate.rule.builtin.people;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** There is no CAGE code: reported by this rule. */
public final class CageCodeIsGiven extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ROLE-005",
          Severity.ERROR,
          "There is no CAGE code",
"""
The property `cage-code` is looked for on the parties, the system and the document.""",
"""
Every result that goes to SPRS or eMASS carries the CAGE codes of the scope.""",
"""
{ "type": "organization", "name": "Bramblewick", "props": [ ] }""",
"""
Add the property `cage-code` to the organization.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.16(a)(1)(i)(D)", "32 CFR 170.17(a)(1)(i)(E)"));

  /** The rule. */
  public CageCodeIsGiven() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (People.cageCodes(plan).isEmpty()) {
      report.at(plan.ssp().metadata(), "the plan names no CAGE code");
    }
  }
}
