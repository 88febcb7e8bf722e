package dev.assay.validate.cmmc;

import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes statuses for tests. */
final class Statuses {
  private Statuses() {}

  /** All MET but these. */
  static SystemStatus notMet(Collection<String> numbers, PartialCase... partials) {
    Set<PartialCase> cases = EnumSet.noneOf(PartialCase.class);
    cases.addAll(List.of(partials));
    return SystemStatus.of(
        requirement ->
            status(
                requirement,
                numbers.contains(requirement.number()) ? Determination.NOT_MET : Determination.MET,
                cases));
  }

  static RequirementStatus status(
      Requirement requirement, Determination determination, Set<PartialCase> cases) {
    List<ObjectiveStatus> objectives = new ArrayList<>();
    for (Requirement.Objective objective : requirement.objectives()) {
      objectives.add(new ObjectiveStatus(objective, determination, List.of(), List.of(), 0));
    }
    PartialCase partial =
        PartialCase.of(requirement.number())
            .filter(cases::contains)
            .filter(p -> determination == Determination.NOT_MET)
            .orElse(null);
    return new RequirementStatus(
        requirement, determination, List.of(), objectives, partial, List.of());
  }

  static List<String> allNumbers() {
    return Requirements.get().all().stream().map(Requirement::number).toList();
  }

  /** The requirements worth one point that a POA&M may carry, in order. */
  static List<String> eligible(int count) {
    return Requirements.get().all().stream()
        .filter(r -> r.poam() == Requirement.PoamRule.YES)
        .map(Requirement::number)
        .limit(count)
        .toList();
  }
}
