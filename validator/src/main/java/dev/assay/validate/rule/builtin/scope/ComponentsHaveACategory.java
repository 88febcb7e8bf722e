package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/** A component has no asset category: reported by this rule. */
public final class ComponentsHaveACategory extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-001",
          Severity.ERROR,
          "A component has no asset category",
"""
Each component that is an asset needs the property `asset-category`. Policies,
procedures, plans and the system as a whole are none.""",
"""
What an assessor looks at, and how, follows from the category.""",
"""
{ "type": "hardware", "title": "Firewall", "props": [ ] }""",
"""
Add the property `asset-category`: cui, spa, crma, specialized or out-of-scope.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  private static final Set<String> NO_ASSETS =
      Set.of(
          "this-system",
          "policy",
          "process-procedure",
          "plan",
          "guidance",
          "standard",
          "validation");

  /** The rule. */
  public ComponentsHaveACategory() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      boolean asset = component.type() == null || !NO_ASSETS.contains(component.type());
      if (asset && AssayProps.values(component.props(), AssayProps.ASSET_CATEGORY).isEmpty()) {
        report.at(component, "'" + Plan.name(component) + "' has no asset category");
      }
    }
  }
}
