package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemUser;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The number of users is not told: reported by this rule. */
public final class UsersAreCounted extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-020",
          Severity.INFO,
          "The number of users is not told",
"""
Each user needs the property `user-count`.""",
"""
The number of users and of privileged users belongs to the description of the system in
the usual template, and SPRS asks for the size of the organization.""",
"""
{ "title": "Engineers", "props": [ ] }""",
"""
Add the property `user-count`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST CUI SSP template 1.3.1"));

  /** The rule. */
  public UsersAreCounted() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemUser user : plan.users()) {
      if (AssayProps.values(user.props(), AssayProps.USER_COUNT).stream()
          .noneMatch(v -> v.matches("\\d{1,9}"))) {
        report.at(user, "how many '" + Prose.of(user.title()) + "' there are is not told");
      }
    }
  }
}
