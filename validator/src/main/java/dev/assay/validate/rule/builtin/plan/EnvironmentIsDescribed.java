package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The system is not described: reported by this rule. */
public final class EnvironmentIsDescribed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-004",
          Severity.ERROR,
          "The system is not described",
"""
`system-characteristics` needs a description of what the system does and where.""",
"""
The environment of operation is one of the things that the plan has to describe.""",
"""
"description": "TBD\"""",
"""
Say what the system is for, where it stands, who works with it and what it consists of.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[c]"));

  /** The rule. */
  public EnvironmentIsDescribed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (!Prose.saysSomething(plan.characteristics().description())) {
      report.at(
          plan.ssp().systemCharacteristics(),
          "the plan does not describe the system and its environment");
    }
  }
}
