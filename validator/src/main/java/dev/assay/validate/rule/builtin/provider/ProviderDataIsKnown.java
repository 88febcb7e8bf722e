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

/** A kind of data is not known: reported by this rule. */
public final class ProviderDataIsKnown extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-004",
          Severity.ERROR,
          "A kind of data is not known",
"""
The value of `data-handled` is cui, spd or none.""",
"""
The rule tells these apart.""",
"""
{ "name": "data-handled", "ns": "https://assay.dev/ns/oscal", "value": "mail" }""",
"""
Write cui, spd or none.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(2)(i)"));

  /** The rule. */
  public ProviderDataIsKnown() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      for (String data : AssayProps.values(component.props(), AssayProps.DATA_HANDLED)) {
        if (!Providers.DATA.contains(data)) {
          report.at(
              component,
              "'" + Plan.name(component) + "' handles '" + data + "'; there are cui, spd, none");
        }
      }
    }
  }
}
