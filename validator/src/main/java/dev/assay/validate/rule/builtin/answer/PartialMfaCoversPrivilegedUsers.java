package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.PartialCase;
import dev.assay.validate.cmmc.Partials;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Partial multifactor authentication does not cover privileged users: reported by this rule. */
public final class PartialMfaCoversPrivilegedUsers extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-015",
          Severity.WARNING,
          "Partial multifactor authentication does not cover privileged users",
"""
3.5.3 claims `mfa-remote-and-privileged` while the objective for privileged accounts,
local or over the network, is NOT MET.""",
"""
The value of 3 is for multifactor authentication of remote and privileged users.
Anything less counts 5.""",
"""
{ "name": "partial-implementation", "value": "mfa-remote-and-privileged" }""",
"""
Take the claim away, or correct the answers to 3.5.3[b] and 3.5.3[c].""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(c)(2)"));

  /** The rule. */
  public PartialMfaCoversPrivilegedUsers() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    RequirementStatus status = plan.status().get(PartialCase.MFA.number());
    if (Partials.claims(status.implemented(), PartialCase.MFA)
        && Partials.contradicted(PartialCase.MFA, status.objectives())) {
      report.at(
          status.firstImplemented().orElse(null),
          "3.5.3 claims multifactor authentication of privileged users, but its answers say otherwise; it counts 5");
    }
  }
}
