package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The scope has no CUI Asset: reported by this rule. */
public final class ThereAreCuiAssets extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-012",
          Severity.ERROR,
          "The scope has no CUI Asset",
"""
At least one component or item of the category `cui` is looked for. Not at Level 1,
whose scope is about FCI.""",
"""
Level 2 is about systems that process, store or transmit CUI; without them there is no
scope.""",
"""
(a plan in which every component is `spa` or `out-of-scope`)""",
"""
Give the assets that handle CUI the category `cui`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public ThereAreCuiAssets() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    boolean any =
        plan.components().stream()
                .anyMatch(c -> AssetCategory.stated(c.props()).contains(AssetCategory.CUI))
            || plan.inventory().stream()
                .anyMatch(i -> AssetCategory.stated(i.props()).contains(AssetCategory.CUI));
    if (!any && assessment.level() > 1) {
      report.at(
          plan.ssp().systemImplementation(),
          "no component and no item of the inventory is a CUI Asset");
    }
  }
}
