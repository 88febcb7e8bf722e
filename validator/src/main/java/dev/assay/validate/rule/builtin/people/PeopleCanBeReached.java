package dev.assay.validate.rule.builtin.people;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.Metadata;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A responsible party cannot be reached: reported by this rule. */
public final class PeopleCanBeReached extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ROLE-004",
          Severity.WARNING,
          "A responsible party cannot be reached",
"""
Each party that has a role in the plan needs an e-mail address or a telephone number, of
its own or of its organization.""",
"""
Results and certificates carry contacts, and an assessor has to reach the people.""",
"""
{ "uuid": "...", "type": "person", "name": "Daniel Reyes" }""",
"""
Add an e-mail address or a telephone number to the party.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.22"));

  /** The rule. */
  public PeopleCanBeReached() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    Set<String> asked = new LinkedHashSet<>();
    plan.responsibleParties().forEach(r -> asked.addAll(r.partyUuids()));
    for (Metadata.Party party : plan.metadata().parties()) {
      boolean reachable =
          People.isReachable(party)
              || party.memberOfOrganizations().stream()
                  .anyMatch(
                      o ->
                          plan.index()
                              .byUuid(o, Metadata.Party.class)
                              .filter(People::isReachable)
                              .isPresent());
      if (asked.contains(String.valueOf(party.uuid())) && !reachable) {
        report.at(
            party,
            "'"
                + party.name()
                + "' has a role but neither an e-mail address nor a telephone number");
      }
    }
  }
}
