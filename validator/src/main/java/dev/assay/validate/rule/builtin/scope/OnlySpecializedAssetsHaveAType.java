package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An asset has a specialized type and another category: reported by this rule. */
public final class OnlySpecializedAssetsHaveAType extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-006",
          Severity.WARNING,
          "An asset has a specialized type and another category",
"""
`specialized-asset-type` on a component whose category is not `specialized` is reported.""",
"""
One of the two is wrong.""",
"""
"props": [ { "name": "asset-category", "value": "cui" }, { "name": "specialized-asset-type", "value": "ot" } ]""",
"""
Correct the category, or take the type away.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public OnlySpecializedAssetsHaveAType() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      boolean typed = !AssayProps.values(component.props(), AssayProps.SPECIALIZED_TYPE).isEmpty();
      if (typed
          && AssetCategory.of(component).filter(c -> c != AssetCategory.SPECIALIZED).isPresent()) {
        report.at(
            component,
            "'" + Plan.name(component) + "' has a specialized type but another category");
      }
    }
  }
}
