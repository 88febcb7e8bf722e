package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.OscalObject;
import dev.assay.model.gen.Property;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An asset category is none of the five: reported by this rule. */
public final class CategoriesAreKnown extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-004",
          Severity.ERROR,
          "An asset category is none of the five",
"""
The value of `asset-category` is cui, spa, crma, specialized or out-of-scope; the
official names and their abbreviations are understood too.""",
"""
There are five categories, and no other.""",
"""
{ "name": "asset-category", "ns": "https://assay.dev/ns/oscal", "value": "important" }""",
"""
Write one of the five.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  private static void check(Report report, OscalObject object, String name, List<Property> props) {
    for (String value : AssayProps.values(props, AssayProps.ASSET_CATEGORY)) {
      if (AssetCategory.of(value).isEmpty()) {
        report.at(
            object,
            name
                + " has the asset category '"
                + value
                + "'; there are cui, spa, crma, specialized, out-of-scope");
      }
    }
  }

  /** The rule. */
  public CategoriesAreKnown() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    plan.components().forEach(c -> check(report, c, "'" + Plan.name(c) + "'", c.props()));
    plan.inventory().forEach(i -> check(report, i, "the item " + Plan.name(i), i.props()));
  }
}
