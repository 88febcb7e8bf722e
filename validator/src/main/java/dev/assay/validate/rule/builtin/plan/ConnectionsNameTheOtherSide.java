package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A connection does not say to what: reported by this rule. */
public final class ConnectionsNameTheOtherSide extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-008",
          Severity.WARNING,
          "A connection does not say to what",
"""
A component of the type `interconnection` needs a description, and the other side: a
property `isa-remote-system-name`, `isa-title`, or a link to the agreement.""",
"""
3.1.20 asks for connections to external systems to be verified and controlled; that
begins with their names.""",
"""
{ "type": "interconnection", "title": "Link 1", "description": "TBD" }""",
"""
Name the other system and the agreement.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[f]", "NIST SP 800-171A 3.1.20[a]"));

  /** The rule. */
  public ConnectionsNameTheOtherSide() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      boolean named =
          !component.links().isEmpty()
              || !AssayProps.core(component.props(), "isa-remote-system-name").isEmpty()
              || !AssayProps.core(component.props(), "isa-title").isEmpty();
      if ("interconnection".equals(component.type())
          && (!named || !Prose.saysSomething(component.description()))) {
        report.at(
            component,
            "the connection '" + Plan.name(component) + "' does not say what it leads to");
      }
    }
  }
}
