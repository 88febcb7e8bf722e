package dev.assay.validate.rule.builtin.people;

import dev.assay.model.gen.Metadata;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is who in a plan. */
final class People {
  private People() {}

  /** Whether one of the roles is given to somebody. */
  static boolean hasRole(Plan plan, String... roleIds) {
    Set<String> wanted = Set.of(roleIds);
    return plan.responsibleParties().stream()
        .anyMatch(
            r -> r.roleId() != null && wanted.contains(r.roleId()) && !r.partyUuids().isEmpty());
  }

  /** Whether a party has an address of its own. */
  static boolean isReachable(Metadata.Party party) {
    return !party.emailAddresses().isEmpty() || !party.telephoneNumbers().isEmpty();
  }

  /** The CAGE codes of parties, system and document. */
  static List<String> cageCodes(Plan plan) {
    List<String> codes =
        new ArrayList<>(AssayProps.values(plan.systemProps(), AssayProps.CAGE_CODE));
    plan.metadata()
        .parties()
        .forEach(p -> codes.addAll(AssayProps.values(p.props(), AssayProps.CAGE_CODE)));
    return codes;
  }
}
