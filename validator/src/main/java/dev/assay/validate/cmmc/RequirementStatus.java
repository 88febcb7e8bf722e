package dev.assay.validate.cmmc;

import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.profiles.cmmc.Requirement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status of one requirement.
 *
 * @param requirement the requirement
 * @param determination NOT MET when an objective is, else NOT APPLICABLE when all objectives are,
 *     else MET (32 CFR 170.24(b))
 * @param reasons why it is not simply MET
 * @param objectives its objectives, in order
 * @param partial the case in which it costs 3 points instead of 5, or null
 * @param implemented the implemented-requirements of the SSP that answer it
 */
public record RequirementStatus(
    Requirement requirement,
    Determination determination,
    List<String> reasons,
    List<ObjectiveStatus> objectives,
    @Nullable PartialCase partial,
    List<ImplementedRequirement> implemented) {

  public RequirementStatus {
    reasons = List.copyOf(reasons);
    objectives = List.copyOf(objectives);
    implemented = List.copyOf(implemented);
  }

  /** The number, for example {@code 3.1.1}. */
  public String number() {
    return requirement.number();
  }

  /** The points that it is worth as it stands: full, or partial when that case is shown. */
  public int pointValue() {
    Integer partialWeight = requirement.partialWeight();
    if (partial != null && partialWeight != null) {
      return partialWeight;
    }
    Integer weight = requirement.weight();
    return weight == null ? 0 : weight;
  }

  /** The points that it takes off the score. */
  public int deduction() {
    return determination.isSatisfied() ? 0 : pointValue();
  }

  /** Whether the SSP has an implemented-requirement for it. */
  public boolean isAnswered() {
    return !implemented.isEmpty();
  }

  /** The first implemented-requirement, for the place of findings. */
  public Optional<ImplementedRequirement> firstImplemented() {
    return implemented.stream().findFirst();
  }

  /** Whether some answer has this implementation state. */
  public boolean hasState(String state) {
    return objectives.stream()
        .flatMap(o -> o.answers().stream())
        .anyMatch(a -> state.equals(a.state()));
  }
}
