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

/** A cloud with CUI is not authorized yet: reported by this rule. */
public final class FedrampIsComplete extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-007",
          Severity.ERROR,
          "A cloud with CUI is not authorized yet",
"""
The property `fedramp-status` of a cloud service with CUI has to be authorized or
equivalent.""",
"""
Credit is given for an authorized or equivalent service only, not for one on the way.""",
"""
{ "name": "fedramp-status", "ns": "https://assay.dev/ns/oscal", "value": "in-process" }""",
"""
Wait for the authorization, or move the CUI.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.16(c)(2)", "32 CFR 170.17(c)(5)"));

  /** The rule. */
  public FedrampIsComplete() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      boolean needed =
          Providers.isType(component, Providers.CSP) && Providers.handles(component, "cui");
      List<String> states =
          AssayProps.values(Providers.props(plan, component), AssayProps.FEDRAMP_STATUS);
      if (needed
          && !states.isEmpty()
          && !states.contains("authorized")
          && !states.contains("equivalent")) {
        report.at(
            component,
            "'"
                + Plan.name(component)
                + "' handles CUI; its FedRAMP status is '"
                + states.get(0)
                + "'");
      }
    }
  }
}
