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

/** It is not told whether a provider is a cloud service provider: reported by this rule. */
public final class ProvidersHaveAType extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-001",
          Severity.ERROR,
          "It is not told whether a provider is a cloud service provider",
"""
Each service that stands outside and is in scope needs the property `provider-type`: csp
or esp-not-csp.""",
"""
Cloud service providers with CUI need FedRAMP; other providers are assessed with the
system.""",
"""
{ "type": "service", "props": [ { "name": "implementation-point", "value": "external" } ] }""",
"""
Add the property `provider-type`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(2)(i)"));

  /** The rule. */
  public ProvidersHaveAType() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      if (AssayProps.values(component.props(), AssayProps.PROVIDER_TYPE).isEmpty()) {
        report.at(
            component,
            "the plan does not tell whether the provider of '"
                + Plan.name(component)
                + "' is a cloud service provider");
      }
    }
  }
}
