package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A component has no item in the inventory: reported by this rule. */
public final class HardwareIsInTheInventory extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-023",
          Severity.WARNING,
          "A component has no item in the inventory",
"""
Each component of the type `hardware` that is in scope needs an item of the inventory
that names it.""",
"""
CUI, Security Protection, Contractor Risk Managed and Specialized Assets all have to be
in the asset inventory.""",
"""
(a component 'Backup unit' that no inventory item names)""",
"""
Add the item, or take the component away.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public HardwareIsInTheInventory() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    Set<String> used = new HashSet<>();
    plan.inventory()
        .forEach(
            i ->
                i.implementedComponents()
                    .forEach(c -> used.add(String.valueOf(c.componentUuid()))));
    for (SystemComponent component : plan.components()) {
      boolean inScope = AssetCategory.of(component).filter(AssetCategory::isInScope).isPresent();
      if ("hardware".equals(component.type())
          && inScope
          && !used.contains(String.valueOf(component.uuid()))) {
        report.at(component, "'" + Plan.name(component) + "' is in scope but not in the inventory");
      }
    }
  }
}
