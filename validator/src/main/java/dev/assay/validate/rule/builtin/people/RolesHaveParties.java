package dev.assay.validate.rule.builtin.people;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.ResponsibleParty;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A role is given to nobody: reported by this rule. */
public final class RolesHaveParties extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ROLE-007",
          Severity.WARNING,
          "A role is given to nobody",
"""
Each responsible party needs a party of the metadata.""",
"""
A role without a person behind it is not filled.""",
"""
{ "role-id": "system-owner", "party-uuids": [ ] }""",
"""
Name the party, and list it under `parties`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[c]"));

  /** The rule. */
  public RolesHaveParties() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (ResponsibleParty one : plan.responsibleParties()) {
      boolean known =
          one.partyUuids().stream()
              .anyMatch(u -> plan.index().byUuid(u, Metadata.Party.class).isPresent());
      if (!known) {
        report.at(one, "the role '" + one.roleId() + "' is given to nobody that the plan lists");
      }
    }
  }
}
