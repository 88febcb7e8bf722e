package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** No users are privileged: reported by this rule. */
public final class PrivilegedUsersAreToldApart extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-019",
          Severity.WARNING,
          "No users are privileged",
"""
Among the users one with the property `privilege-level` of `privileged` is looked for.""",
"""
3.1.5 to 3.1.7 and 3.5.3 rest on knowing the privileged users.""",
"""
{ "title": "Everybody", "props": [ { "name": "privilege-level", "value": "non-privileged" } ] }""",
"""
List the privileged users apart.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.1.5[a]", "NIST SP 800-171A 3.5.3[a]"));

  /** The rule. */
  public PrivilegedUsersAreToldApart() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    boolean none =
        plan.users().stream()
            .noneMatch(u -> AssayProps.core(u.props(), "privilege-level").contains("privileged"));
    if (!plan.users().isEmpty() && none) {
      report.at(plan.ssp().systemImplementation(), "the plan tells no privileged users apart");
    }
  }
}
