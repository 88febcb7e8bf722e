package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The plan tells of no connection to other systems: reported by this rule. */
public final class ConnectionsAreTold extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-007",
          Severity.WARNING,
          "The plan tells of no connection to other systems",
"""
A component of the type `interconnection`, an external service, or a leveraged
authorization is looked for; the words 'no connection' in the description count too.""",
"""
Relationships with or connections to other systems are one of the things that the plan
has to describe.""",
"""
(a plan with only hardware and software components)""",
"""
Add a component of the type `interconnection` for each connection, or say that there is
none.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[f]"));

  /** The rule. */
  public ConnectionsAreTold() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    boolean told =
        !plan.leveraged().isEmpty()
            || plan.components().stream()
                .anyMatch(
                    c ->
                        "interconnection".equals(c.type())
                            || AssayProps.core(c.props(), "implementation-point")
                                .contains("external"))
            || Prose.normal(plan.narrative())
                .matches("(?s).*\\b(no|not) (external )?connect(ed|ions?)\\b.*");
    if (!told) {
      report.at(
          plan.ssp().systemImplementation(),
          "the plan describes no connection to another system and does not say that there is none");
    }
  }
}
