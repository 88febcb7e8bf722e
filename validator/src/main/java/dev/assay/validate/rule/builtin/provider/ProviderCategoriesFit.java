package dev.assay.validate.rule.builtin.provider;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Providers;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The category of a provider does not fit its data: reported by this rule. */
public final class ProviderCategoriesFit extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-013",
          Severity.WARNING,
          "The category of a provider does not fit its data",
"""
A provider's component that handles CUI has the category `cui`; one that handles
security protection data only has `spa`.""",
"""
A provider with security protection data is assessed as a Security Protection Asset, one
with CUI as a CUI Asset.""",
"""
"props": [ { "name": "data-handled", "value": "cui" }, { "name": "asset-category", "value": "spa" } ]""",
"""
Correct the category, or the data.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(2)(i)"));

  /** The rule. */
  public ProviderCategoriesFit() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      AssetCategory category = AssetCategory.of(component).orElse(null);
      boolean cui = Providers.handles(component, "cui");
      boolean spd = Providers.handles(component, "spd");
      if (category != null
          && ((cui && category != AssetCategory.CUI)
              || (spd && !cui && category != AssetCategory.SPA))) {
        report.at(
            component,
            "'"
                + Plan.name(component)
                + "' handles "
                + (cui ? "CUI" : "security protection data")
                + " but is a "
                + category.title());
      }
    }
  }
}
