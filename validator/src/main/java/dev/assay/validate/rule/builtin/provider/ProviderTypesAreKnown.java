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

/** A provider type is not known: reported by this rule. */
public final class ProviderTypesAreKnown extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-002",
          Severity.ERROR,
          "A provider type is not known",
"""
The value of `provider-type` is csp or esp-not-csp.""",
"""
The rule knows these two.""",
"""
{ "name": "provider-type", "ns": "https://assay.dev/ns/oscal", "value": "msp" }""",
"""
Write csp for a cloud service provider, esp-not-csp for any other.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(2)(i)"));

  /** The rule. */
  public ProviderTypesAreKnown() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      for (String type : AssayProps.values(component.props(), AssayProps.PROVIDER_TYPE)) {
        if (!type.equals(Providers.CSP) && !type.equals(Providers.ESP)) {
          report.at(
              component, "'" + Plan.name(component) + "' has the provider type '" + type + "'");
        }
      }
    }
  }
}
