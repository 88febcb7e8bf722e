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

/** A provider handles neither CUI nor security protection data: reported by this rule. */
public final class ProvidersHandleSomething extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-012",
          Severity.INFO,
          "A provider handles neither CUI nor security protection data",
"""
A provider's component with `data-handled` of none is pointed out.""",
"""
Such a provider is no External Service Provider as the rule has it, and need not be in
scope.""",
"""
{ "name": "data-handled", "ns": "https://assay.dev/ns/oscal", "value": "none" }""",
"""
Consider whether the component belongs to the scope.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(2)(i)"));

  /** The rule. */
  public ProvidersHandleSomething() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      if (Providers.handles(component, "none")) {
        report.at(
            component,
            "'" + Plan.name(component) + "' handles neither CUI nor security protection data");
      }
    }
  }
}
