package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The boundary does not tell of a category: reported by this rule. */
public final class CategoriesAreToldInTheBoundary extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-014",
          Severity.WARNING,
          "The boundary does not tell of a category",
"""
The texts about the system, its boundary, network and data flow have to name each
category that components or items have.""",
"""
The plan has to document the treatment of each category.""",
"""
"authorization-boundary": { "description": "Everything in the building." }""",
"""
Say in the boundary which assets are of the category and how they are treated.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public CategoriesAreToldInTheBoundary() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    Set<AssetCategory> used = new TreeSet<>();
    plan.components().forEach(c -> used.addAll(AssetCategory.stated(c.props())));
    plan.inventory().forEach(i -> used.addAll(AssetCategory.stated(i.props())));
    String narrative = plan.narrative();
    for (AssetCategory category : used) {
      if (!category.isNamedIn(narrative)) {
        report.at(
            plan.characteristics().authorizationBoundary(),
            "the plan has a "
                + category.title()
                + ", but neither boundary nor description tells of that category");
      }
    }
  }
}
