package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.ImplementationStatus;
import dev.assay.model.gen.ResponsibleRole;
import dev.assay.model.gen.Statement;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.ObjectiveStatus;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nobody approved that something is not applicable: reported by this rule. */
public final class NotApplicableIsApproved extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-007",
          Severity.WARNING,
          "Nobody approved that something is not applicable",
"""
A requirement that is NOT APPLICABLE needs an approval: a responsible role on the
answer, its statement or its requirement whose id is system-owner, authorizing-official,
affirming-official or content-approver, or the word 'approved' in its remarks.""",
"""
SP 800-171A asks whether non-applicable requirements were approved by the designated
authority.""",
"""
{ "description": "There is no wireless network.", "implementation-status": { "state": "not-applicable" } }""",
"""
Add the responsible role of who approved it, or say in the remarks who did and when.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[d]"));

  private static final Set<String> AUTHORITIES =
      Set.of("system-owner", "authorizing-official", "affirming-official", "content-approver");

  private static boolean isApproved(Answer answer) {
    List<ResponsibleRole> roles = new ArrayList<>(answer.byComponent().responsibleRoles());
    Statement statement = answer.statement();
    if (statement != null) {
      roles.addAll(statement.responsibleRoles());
    }
    roles.addAll(answer.requirement().responsibleRoles());
    ImplementationStatus status = answer.byComponent().implementationStatus();
    String words =
        answer.text()
            + " "
            + (status == null ? "" : Prose.of(status.remarks()))
            + " "
            + Prose.of(answer.requirement().remarks());
    return roles.stream().anyMatch(r -> r.roleId() != null && AUTHORITIES.contains(r.roleId()))
        || Prose.normal(words).contains("approved");
  }

  /** The rule. */
  public NotApplicableIsApproved() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (RequirementStatus status : plan.status().with(Determination.NOT_APPLICABLE)) {
      for (ObjectiveStatus objective : status.objectives()) {
        if (objective.answers().stream().noneMatch(NotApplicableIsApproved::isApproved)) {
          report.at(
              status.firstImplemented().orElse(null),
              objective.objective().id().display()
                  + " is stated to be not applicable, but not who approved that");
        }
      }
    }
  }
}
