package dev.assay.validate.rule.builtin.provider;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Providers;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An authorization is not shown: reported by this rule. */
public final class AuthorizationIsShown extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-015",
          Severity.WARNING,
          "An authorization is not shown",
"""
A cloud service with CUI and the status authorized needs a link to its authorization: a
resource other than the responsibility matrix, or the address of the FedRAMP
Marketplace.""",
"""
An assessor looks the authorization up.""",
"""
{ "title": "Cloud", "props": [ { "name": "fedramp-status", "value": "authorized" } ], "links": [ ] }""",
"""
Link to the Marketplace entry, or to a copy of the authorization.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.16(c)(2)"));

  /** The rule. */
  public AuthorizationIsShown() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      boolean needed =
          Providers.isType(component, Providers.CSP)
              && Providers.handles(component, "cui")
              && AssayProps.values(Providers.props(plan, component), AssayProps.FEDRAMP_STATUS)
                  .contains("authorized");
      if (needed && !Evidence.ofAuthorization(plan, component)) {
        report.at(
            component,
            "the authorization of '" + Plan.name(component) + "' is stated but not shown");
      }
    }
  }
}
