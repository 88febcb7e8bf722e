package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The treatment of a Contractor Risk Managed Asset is not told: reported by this rule. */
public final class RiskManagedAssetsAreTreated extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-008",
          Severity.WARNING,
          "The treatment of a Contractor Risk Managed Asset is not told",
"""
The description and remarks of each component of the category `crma` need a few words
(eight at least).""",
"""
When the plan tells the treatment well enough, an assessor looks no further; else a
limited check follows.""",
"""
{ "title": "Office PCs", "description": "PCs.", "props": [ { "name": "asset-category", "value": "crma" } ] }""",
"""
Say which policies, procedures and practices keep CUI off the asset.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public RiskManagedAssetsAreTreated() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      String words =
          Prose.normal(Prose.of(component.description()) + " " + Prose.of(component.remarks()));
      if (AssetCategory.of(component).filter(c -> c == AssetCategory.CRMA).isPresent()
          && words.split(" ", -1).length < 8) {
        report.at(
            component, "the plan does not tell how '" + Plan.name(component) + "' is treated");
      }
    }
  }
}
