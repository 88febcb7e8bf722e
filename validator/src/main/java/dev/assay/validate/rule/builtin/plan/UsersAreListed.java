package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** No users are listed: reported by this rule. */
public final class UsersAreListed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-018",
          Severity.WARNING,
          "No users are listed",
"""
`system-implementation.users` is looked for.""",
"""
Who works with the system belongs to its environment, and 3.1.1 begins with the
authorized users.""",
"""
"system-implementation": { "components": [ ... ] }""",
"""
List the kinds of users, each with its privileges.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[c]", "NIST SP 800-171A 3.1.1[a]"));

  /** The rule. */
  public UsersAreListed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    if (plan.users().isEmpty()) {
      report.at(plan.ssp().systemImplementation(), "the plan lists no users");
    }
  }
}
