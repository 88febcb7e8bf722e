package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A component is not described: reported by this rule. */
public final class ComponentsAreDescribed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-025",
          Severity.WARNING,
          "A component is not described",
"""
The description of each component is looked at; empty ones and placeholders are
reported.""",
"""
The treatment of each asset has to be documented in the plan.""",
"""
{ "type": "hardware", "title": "Firewall", "description": "TBD" }""",
"""
Say what it is, what it does and how it is treated.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  /** The rule. */
  public ComponentsAreDescribed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      if (!Prose.saysSomething(component.description())) {
        report.at(component, "'" + Plan.name(component) + "' is not described");
      }
    }
  }
}
