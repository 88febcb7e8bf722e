package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.InventoryItem;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An item and its components have different categories: reported by this rule. */
public final class ItemsAgreeWithTheirComponents extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-011",
          Severity.WARNING,
          "An item and its components have different categories",
"""
An item whose category none of its components has is reported, when all of these have
one.""",
"""
Inventory and plan have to say the same of an asset.""",
"""
{ "props": [ { "name": "asset-category", "value": "crma" } ], "implemented-components": [ (a CUI component) ] }""",
"""
Correct the one that is wrong.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public ItemsAgreeWithTheirComponents() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (InventoryItem item : plan.inventory()) {
      Set<AssetCategory> own = AssetCategory.stated(item.props());
      Set<AssetCategory> theirs = new LinkedHashSet<>();
      plan.componentsOf(item).forEach(c -> theirs.addAll(AssetCategory.stated(c.props())));
      if (own.size() == 1 && !theirs.isEmpty() && !theirs.containsAll(own)) {
        report.at(
            item,
            "the item "
                + Plan.name(item)
                + " is a "
                + own.iterator().next().title()
                + ", its components are not");
      }
    }
  }
}
