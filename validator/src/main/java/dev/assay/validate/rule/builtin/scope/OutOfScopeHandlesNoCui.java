package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Providers;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An out-of-scope component handles CUI: reported by this rule. */
public final class OutOfScopeHandlesNoCui extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-018",
          Severity.ERROR,
          "An out-of-scope component handles CUI",
"""
A component of the category `out-of-scope` with the property `data-handled` of `cui` is
reported.""",
"""
What handles CUI is a CUI Asset.""",
"""
"props": [ { "name": "asset-category", "value": "out-of-scope" }, { "name": "data-handled", "value": "cui" } ]""",
"""
Correct the category, or the data.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public OutOfScopeHandlesNoCui() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      if (AssetCategory.stated(component.props()).contains(AssetCategory.OUT_OF_SCOPE)
          && Providers.handles(component, "cui")) {
        report.at(
            component, "'" + Plan.name(component) + "' handles CUI and cannot be out of scope");
      }
    }
  }
}
