package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An asset has several categories: reported by this rule. */
public final class CategoriesAreSingle extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-003",
          Severity.ERROR,
          "An asset has several categories",
"""
A component or item with two different values of `asset-category` is reported.""",
"""
The categories exclude each other: each has its own rules.""",
"""
"props": [ { "name": "asset-category", "value": "cui" }, { "name": "asset-category", "value": "spa" } ]""",
"""
Keep one: what handles CUI is a CUI Asset even when it also protects.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public CategoriesAreSingle() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    plan.components().stream()
        .filter(c -> AssetCategory.stated(c.props()).size() > 1)
        .forEach(c -> report.at(c, "'" + Plan.name(c) + "' has several asset categories"));
    plan.inventory().stream()
        .filter(i -> AssetCategory.stated(i.props()).size() > 1)
        .forEach(i -> report.at(i, "the item " + Plan.name(i) + " has several asset categories"));
  }
}
