package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.InventoryItem;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An out-of-scope item is made of components in scope: reported by this rule. */
public final class OutOfScopeTouchesNoCui extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-010",
          Severity.ERROR,
          "An out-of-scope item is made of components in scope",
"""
An item of the category `out-of-scope` that names a component of the category `cui` or
`spa` is reported.""",
"""
What processes, stores or transmits CUI, or protects what does, is in scope.""",
"""
{ "props": [ { "name": "asset-category", "value": "out-of-scope" } ], "implemented-components": [ (the file server) ] }""",
"""
Correct the category of the item, or take the component away.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public OutOfScopeTouchesNoCui() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (InventoryItem item : plan.inventory()) {
      if (!AssetCategory.stated(item.props()).contains(AssetCategory.OUT_OF_SCOPE)) {
        continue;
      }
      for (SystemComponent component : plan.componentsOf(item)) {
        AssetCategory category = AssetCategory.of(component).orElse(AssetCategory.OUT_OF_SCOPE);
        if (category == AssetCategory.CUI || category == AssetCategory.SPA) {
          report.at(
              item,
              "the item "
                  + Plan.name(item)
                  + " is out of scope, but runs '"
                  + Plan.name(component)
                  + "', a "
                  + category.title());
        }
      }
    }
  }
}
