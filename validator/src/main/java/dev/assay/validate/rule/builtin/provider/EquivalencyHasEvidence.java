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

/** An equivalency has no body of evidence: reported by this rule. */
public final class EquivalencyHasEvidence extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-008",
          Severity.ERROR,
          "An equivalency has no body of evidence",
"""
A cloud service with the `fedramp-status` of equivalent needs a link to the body of
evidence in the back matter, besides the responsibility matrix.""",
"""
Equivalency rests on an assessment of the whole Moderate baseline by a recognized
assessor; the contractor has to hold its evidence.""",
"""
{ "name": "fedramp-status", "ns": "https://assay.dev/ns/oscal", "value": "equivalent" }""",
"""
Link to the body of evidence.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of(
              "32 CFR 170.16(c)(2)",
              "DoD CIO memorandum of 2023-12-21 on FedRAMP Moderate equivalency"));

  /** The rule. */
  public EquivalencyHasEvidence() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : Providers.of(plan)) {
      boolean equivalent =
          AssayProps.values(Providers.props(plan, component), AssayProps.FEDRAMP_STATUS)
              .contains("equivalent");
      if (equivalent && !Evidence.ofAuthorization(plan, component)) {
        report.at(
            component,
            "'"
                + Plan.name(component)
                + "' is stated to be equivalent, but no evidence of it is linked");
      }
    }
  }
}
