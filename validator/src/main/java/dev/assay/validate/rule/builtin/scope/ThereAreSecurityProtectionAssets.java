package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The scope has no Security Protection Asset: reported by this rule. */
public final class ThereAreSecurityProtectionAssets extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-013",
          Severity.WARNING,
          "The scope has no Security Protection Asset",
"""
At least one component of the category `spa` is looked for, unless every component in
scope is a CUI Asset by itself.""",
"""
Firewalls, directories, log and scan servers protect the scope and belong to it; a plan
without them has likely left them out.""",
"""
(a plan with only `cui` and `out-of-scope` components)""",
"""
List what protects the scope, with the category `spa`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public ThereAreSecurityProtectionAssets() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    boolean any =
        plan.components().stream()
            .anyMatch(c -> AssetCategory.stated(c.props()).contains(AssetCategory.SPA));
    if (!any && !plan.components().isEmpty()) {
      report.at(plan.ssp().systemImplementation(), "no component is a Security Protection Asset");
    }
  }
}
