package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.DataFlow;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The way of the CUI is not described: reported by this rule. */
public final class DataFlowIsDescribed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-006",
          Severity.WARNING,
          "The way of the CUI is not described",
"""
`data-flow` with a description is looked for.""",
"""
3.1.3 asks for the flow of CUI to be controlled; an assessor follows it through the
plan.""",
"""
"system-characteristics": { ... no data-flow ... }""",
"""
Add `data-flow`: how CUI comes in, where it is worked on and kept, how it leaves.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[c]", "NIST SP 800-171A 3.1.3[b]"));

  /** The rule. */
  public DataFlowIsDescribed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    DataFlow flow = plan.characteristics().dataFlow();
    if (flow == null || !Prose.saysSomething(flow.description())) {
      report.at(
          flow == null ? plan.ssp().systemCharacteristics() : flow,
          "the plan does not say how CUI flows");
    }
  }
}
