package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Nobody answers for a requirement: reported by this rule. */
public final class AnswersHaveAnOwner extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-017",
          Severity.INFO,
          "Nobody answers for a requirement",
"""
Neither a requirement's answer, nor a statement, nor a by-component of it names a
responsible role.""",
"""
An assessor interviews the people who do the work; a plan that names none costs time.""",
"""
{ "control-id": "SP_800_171_3.1.1", "statements": [ ... ] }""",
"""
Add `responsible-roles` to the implemented-requirement.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[e]"));

  /** The rule. */
  public AnswersHaveAnOwner() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (RequirementStatus status : plan.status().all()) {
      for (ImplementedRequirement one : status.implemented()) {
        boolean named =
            !one.responsibleRoles().isEmpty()
                || one.byComponents().stream().anyMatch(b -> !b.responsibleRoles().isEmpty())
                || one.statements().stream()
                    .anyMatch(
                        s ->
                            !s.responsibleRoles().isEmpty()
                                || s.byComponents().stream()
                                    .anyMatch(b -> !b.responsibleRoles().isEmpty()));
        if (!named) {
          report.at(one, "no role answers for " + status.number());
        }
      }
    }
  }
}
