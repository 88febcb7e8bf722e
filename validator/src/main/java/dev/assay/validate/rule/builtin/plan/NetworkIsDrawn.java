package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.NetworkArchitecture;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** There is no network diagram: reported by this rule. */
public final class NetworkIsDrawn extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-005",
          Severity.WARNING,
          "There is no network diagram",
"""
`network-architecture` with a description and a diagram is looked for.""",
"""
CUI, Security Protection, Contractor Risk Managed and Specialized Assets all have to be
in the network diagram of the scope.""",
"""
"system-characteristics": { ... no network-architecture ... }""",
"""
Add `network-architecture` with a diagram.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public NetworkIsDrawn() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    NetworkArchitecture network = plan.characteristics().networkArchitecture();
    if (network == null || network.diagrams().isEmpty()) {
      report.at(
          network == null ? plan.ssp().systemCharacteristics() : network,
          "the plan has no network diagram");
    }
  }
}
