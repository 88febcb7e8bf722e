package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Providers;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something is inherited from nobody: reported by this rule. */
public final class InheritanceNamesItsProvider extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-009",
          Severity.WARNING,
          "Something is inherited from nobody",
"""
A requirement with the control origination `inherited` or `customer-provided` needs an
answer of the component that provides it: one with a provider type, a leveraged
authorization, or a service that stands outside, or a by-component with `inherited`.""",
"""
Credit for what a provider does is given only when the provider is named and its
responsibility matrix says so.""",
"""
"props": [ { "name": "control-origination", "value": "inherited" } ]""",
"""
Add a by-component for the provider's component, or take the origination away.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(2)(ii)", "32 CFR 170.17(c)(5)(iii)"));

  /** The rule. */
  public InheritanceNamesItsProvider() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    Set<String> providers = new HashSet<>();
    Providers.of(plan).forEach(c -> providers.add(String.valueOf(c.uuid())));
    for (RequirementStatus status : plan.status().all()) {
      for (ImplementedRequirement one : status.implemented()) {
        List<String> origins = AssayProps.core(one.props(), "control-origination");
        boolean inherited = origins.contains("inherited") || origins.contains("customer-provided");
        boolean named =
            status.objectives().stream()
                .flatMap(o -> o.answers().stream())
                .anyMatch(
                    a ->
                        providers.contains(String.valueOf(a.byComponent().componentUuid()))
                            || !a.byComponent().inherited().isEmpty());
        if (inherited && !named) {
          report.at(
              one,
              status.number()
                  + " is stated to be inherited, but no provider's component answers it");
        }
      }
    }
  }
}
