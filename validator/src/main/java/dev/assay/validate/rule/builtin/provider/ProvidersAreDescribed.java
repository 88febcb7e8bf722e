package dev.assay.validate.rule.builtin.provider;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.cmmc.Providers;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The service of a provider is not described: reported by this rule. */
public final class ProvidersAreDescribed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-014",
          Severity.WARNING,
          "The service of a provider is not described",
"""
The description of each provider's component needs a few words (eight at least): what it
does, where, how it is connected.""",
"""
The use of a provider, its relationship and its services have to be documented in the
plan.""",
"""
{ "title": "SOC", "description": "Monitoring." }""",
"""
Describe the service, the relationship and the connection.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.16(c)(3)(i)", "32 CFR 170.17(c)(6)(i)", "32 CFR 170.19(c)(2)(ii)"));

  /** The rule. */
  public ProvidersAreDescribed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      if (Prose.normal(Prose.of(component.description())).split(" ", -1).length < 8) {
        report.at(
            component, "the plan says too little of the service '" + Plan.name(component) + "'");
      }
    }
  }
}
