package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.InventoryItem;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item of the inventory has no asset category: reported by this rule. */
public final class ItemsHaveACategory extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-002",
          Severity.ERROR,
          "An item of the inventory has no asset category",
"""
Each item needs the property `asset-category`, or components that all have the same.""",
"""
Every asset of the inventory belongs to one category.""",
"""
{ "uuid": "...", "description": "Laptop 7" }""",
"""
Add the property `asset-category`: cui, spa, crma, specialized or out-of-scope.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public ItemsHaveACategory() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (InventoryItem item : plan.inventory()) {
      boolean own = !AssayProps.values(item.props(), AssayProps.ASSET_CATEGORY).isEmpty();
      if (!own && AssetCategory.of(plan, item).isEmpty()) {
        report.at(item, "the item " + Plan.name(item) + " has no asset category");
      }
    }
  }
}
