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

/** A Specialized Asset has no type: reported by this rule. */
public final class SpecializedAssetsHaveAType extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-005",
          Severity.ERROR,
          "A Specialized Asset has no type",
"""
A component of the category `specialized` needs the property `specialized-asset-type`:
iot, iiot, ot, gfe, restricted-information-system or test-equipment.""",
"""
Only these types are Specialized Assets; anything else has to meet the requirements.""",
"""
{ "title": "Old server", "props": [ { "name": "asset-category", "value": "specialized" } ] }""",
"""
Add the type, or give the asset its true category.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.4", "32 CFR 170.19(c)(1)"));

  /** The rule. */
  public SpecializedAssetsHaveAType() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      List<String> types = AssayProps.values(component.props(), AssayProps.SPECIALIZED_TYPE);
      if (AssetCategory.stated(component.props()).contains(AssetCategory.SPECIALIZED)
          && types.stream().noneMatch(AssetCategory.SPECIALIZED_TYPES::contains)) {
        report.at(
            component,
            "'"
                + Plan.name(component)
                + (types.isEmpty()
                    ? "' is specialized, but of no type"
                    : "' is of the unknown specialized type '" + types.get(0) + "'"));
      }
    }
  }
}
