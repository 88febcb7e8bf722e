package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A Level 3 scope has Contractor Risk Managed Assets: reported by this rule. */
public final class LevelThreeHasNoRiskManagedAssets extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-015",
          Severity.ERROR,
          "A Level 3 scope has Contractor Risk Managed Assets",
"""
At Level 3, components and items of the category `crma` are reported.""",
"""
At Level 3 what Level 2 calls Contractor Risk Managed Assets are CUI Assets, assessed
against all requirements.""",
"""
{ "title": "Office PCs", "props": [ { "name": "asset-category", "value": "crma" } ] }""",
"""
Make them CUI Assets, or separate them.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(d)(1)"));

  /** The rule. */
  public LevelThreeHasNoRiskManagedAssets() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (assessment.level() == 3) {
      plan.components().stream()
          .filter(c -> AssetCategory.stated(c.props()).contains(AssetCategory.CRMA))
          .forEach(
              c ->
                  report.at(
                      c,
                      "'"
                          + Plan.name(c)
                          + "' is a Contractor Risk Managed Asset, which Level 3 does not have"));
    }
  }
}
