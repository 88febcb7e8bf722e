package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A Specialized Asset is not assessed at Level 1: reported by this rule. */
public final class LevelOneHasNoSpecializedAssets extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-016",
          Severity.INFO,
          "A Specialized Asset is not assessed at Level 1",
"""
At Level 1, components of the category `specialized` are pointed out.""",
"""
Specialized Assets are not part of a Level 1 assessment.""",
"""
{ "title": "CNC mill", "props": [ { "name": "asset-category", "value": "specialized" } ] }""",
"""
Nothing has to be mended; a Level 1 assessment passes them over.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(b)"));

  /** The rule. */
  public LevelOneHasNoSpecializedAssets() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (assessment.level() == 1) {
      plan.components().stream()
          .filter(c -> AssetCategory.stated(c.props()).contains(AssetCategory.SPECIALIZED))
          .forEach(
              c ->
                  report.at(
                      c,
                      "'"
                          + Plan.name(c)
                          + "' is a Specialized Asset, which Level 1 does not assess"));
    }
  }
}
