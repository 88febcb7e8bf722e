package dev.assay.validate.rule.builtin.provider;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Providers;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A provider has no responsibility matrix: reported by this rule. */
public final class ProvidersHaveAMatrix extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-009",
          Severity.ERROR,
          "A provider has no responsibility matrix",
"""
Each provider that handles CUI or security protection data needs a link to its customer
responsibility matrix: rel `customer-responsibility-matrix`, or a resource whose title
says so.""",
"""
Who does what has to be documented or referred to in the plan.""",
"""
{ "title": "Managed security service", "links": [ ] }""",
"""
Link to the matrix in the back matter.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of(
              "32 CFR 170.16(c)(2)(iii)", "32 CFR 170.17(c)(5)(iii)", "32 CFR 170.19(c)(2)(ii)"));

  /** The rule. */
  public ProvidersHaveAMatrix() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      boolean needed = Providers.handles(component, "cui") || Providers.handles(component, "spd");
      if (needed && !Providers.hasMatrix(plan, component)) {
        report.at(
            component,
            "'" + Plan.name(component) + "' refers to no customer responsibility matrix");
      }
    }
  }
}
