package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Locale;

/** The risk-based management of a Specialized Asset is not shown: reported by this rule. */
public final class SpecializedAssetsAreManagedByRisk extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-007",
          Severity.WARNING,
          "The risk-based management of a Specialized Asset is not shown",
"""
Description, purpose and remarks of each specialized component have to speak of its
risk.""",
"""
The plan has to show that Specialized Assets are managed with the contractor's risk-
based policies, procedures and practices.""",
"""
{ "title": "CNC mill", "description": "Cuts parts.", "props": [ { "name": "asset-category", "value": "specialized" } ] }""",
"""
Say by which risk-based measures the asset is managed.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public SpecializedAssetsAreManagedByRisk() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      String words =
          Prose.of(component.description())
              + " "
              + Prose.of(component.purpose())
              + " "
              + Prose.of(component.remarks());
      if (AssetCategory.of(component).filter(c -> c == AssetCategory.SPECIALIZED).isPresent()
          && !words.toLowerCase(Locale.ROOT).contains("risk")) {
        report.at(
            component,
            "the plan does not show how the risk of '" + Plan.name(component) + "' is managed");
      }
    }
  }
}
