package dev.assay.validate.rule.builtin.provider;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Providers;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/** A cloud with CUI is authorized below Moderate: reported by this rule. */
public final class FedrampIsModerateOrHigher extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-006",
          Severity.ERROR,
          "A cloud with CUI is authorized below Moderate",
"""
The property `fedramp-impact-level` of a cloud service with CUI has to be moderate or
high. It is needed unless the status is an equivalency.""",
"""
FedRAMP Moderate is the least; Level 3 asks for no more.""",
"""
{ "name": "fedramp-impact-level", "ns": "https://assay.dev/ns/oscal", "value": "low" }""",
"""
Move the CUI to a service that is authorized at Moderate or higher.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.16(c)(2)", "32 CFR 170.17(c)(5)", "32 CFR 170.18(c)(5)"));

  private static final Set<String> ENOUGH = Set.of("moderate", "high");

  /** The rule. */
  public FedrampIsModerateOrHigher() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      List<Property> props = Providers.props(plan, component);
      boolean needed =
          Providers.isType(component, Providers.CSP)
              && Providers.handles(component, "cui")
              && AssayProps.values(props, AssayProps.FEDRAMP_STATUS).contains("authorized");
      List<String> levels = AssayProps.values(props, AssayProps.FEDRAMP_LEVEL);
      if (needed && levels.stream().noneMatch(ENOUGH::contains)) {
        report.at(
            component,
            "'"
                + Plan.name(component)
                + "' handles CUI; its FedRAMP impact level is "
                + (levels.isEmpty() ? "not told" : "'" + levels.get(0) + "'"));
      }
    }
  }
}
