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

/** A cloud provider with CUI has no FedRAMP status: reported by this rule. */
public final class CloudWithCuiHasFedramp extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-005",
          Severity.ERROR,
          "A cloud provider with CUI has no FedRAMP status",
"""
A component of a cloud service provider that handles CUI needs the property `fedramp-
status`, on itself or on its leveraged authorization.""",
"""
CUI may be in a cloud only with FedRAMP Moderate or higher, or its equivalent. Anything
less is NOT MET.""",
"""
"props": [ { "name": "provider-type", "value": "csp" }, { "name": "data-handled", "value": "cui" } ]""",
"""
Add the leveraged authorization with `fedramp-status` and `fedramp-impact-level`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.16(c)(2)", "32 CFR 170.17(c)(5)"));

  /** The rule. */
  public CloudWithCuiHasFedramp() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      boolean needed =
          Providers.isType(component, Providers.CSP) && Providers.handles(component, "cui");
      if (needed
          && AssayProps.values(Providers.props(plan, component), AssayProps.FEDRAMP_STATUS)
              .isEmpty()) {
        report.at(
            component,
            "'" + Plan.name(component) + "' is a cloud service with CUI and has no FedRAMP status");
      }
    }
  }
}
