package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.InventoryItem;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An item of the inventory is of no component: reported by this rule. */
public final class InventoryNamesComponents extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-022",
          Severity.WARNING,
          "An item of the inventory is of no component",
"""
Each item needs an `implemented-component` that is one of the plan's components. Items
that are out of scope are passed over.""",
"""
How an asset is treated is told by its component.""",
"""
{ "uuid": "...", "description": "Laptop 7" }""",
"""
Name the component that the item is an instance of.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public InventoryNamesComponents() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (InventoryItem item : plan.inventory()) {
      boolean out = AssetCategory.of(plan, item).filter(c -> !c.isInScope()).isPresent();
      if (!out && plan.componentsOf(item).isEmpty()) {
        report.at(item, "the item " + Plan.name(item) + " is of no component of the plan");
      }
    }
  }
}
