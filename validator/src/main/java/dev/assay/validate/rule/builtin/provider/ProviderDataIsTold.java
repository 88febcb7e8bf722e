package dev.assay.validate.rule.builtin.provider;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Providers;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** It is not told what data a provider handles: reported by this rule. */
public final class ProviderDataIsTold extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-003",
          Severity.ERROR,
          "It is not told what data a provider handles",
"""
Each provider's component needs the property `data-handled`: cui, spd (security
protection data) or none.""",
"""
What is asked of a provider follows from the data on its systems.""",
"""
{ "title": "Cloud mail", "props": [ { "name": "provider-type", "value": "csp" } ] }""",
"""
Add the property `data-handled`, once for each kind of data.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(2)(i)"));

  /** The rule. */
  public ProviderDataIsTold() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      if (AssayProps.values(component.props(), AssayProps.DATA_HANDLED).isEmpty()) {
        report.at(
            component,
            "the plan does not tell what data the provider of '"
                + Plan.name(component)
                + "' handles");
      }
    }
  }
}
