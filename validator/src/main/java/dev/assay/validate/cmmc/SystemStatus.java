package dev.assay.validate.cmmc;

import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The statuses of all 110 requirements, as a system security plan states them. */
public final class SystemStatus {
  private final Map<String, RequirementStatus> byNumber;

  private SystemStatus(Map<String, RequirementStatus> byNumber) {
    this.byNumber = Collections.unmodifiableMap(byNumber);
  }

  /** Reads the statuses out of a plan. */
  public static SystemStatus of(SystemSecurityPlan ssp) {
    StatusReader reader = new StatusReader(ssp);
    return of(reader::status);
  }

  /** Statuses made otherwise, one for each of the 110 requirements. */
  public static SystemStatus of(Function<Requirement, RequirementStatus> status) {
    Map<String, RequirementStatus> statuses = new LinkedHashMap<>();
    for (Requirement requirement : Requirements.get().all()) {
      statuses.put(requirement.number(), status.apply(requirement));
    }
    return new SystemStatus(statuses);
  }

  /** All statuses in the order of the requirements. */
  public List<RequirementStatus> all() {
    return List.copyOf(byNumber.values());
  }

  /**
   * The status of a requirement.
   *
   * @param number for example {@code 3.1.1}
   * @throws IllegalArgumentException when there is no such requirement
   */
  public RequirementStatus get(String number) {
    RequirementStatus status = byNumber.get(number);
    if (status == null) {
      throw new IllegalArgumentException("no requirement " + number);
    }
    return Objects.requireNonNull(status);
  }

  /** Those with this determination. */
  public List<RequirementStatus> with(Determination determination) {
    List<RequirementStatus> found = new ArrayList<>();
    for (RequirementStatus status : byNumber.values()) {
      if (status.determination() == determination) {
        found.add(status);
      }
    }
    return found;
  }

  /** How many of the requirements have this determination. */
  public int count(Determination determination) {
    return with(determination).size();
  }

  /** How many of the 320 objectives have this determination. */
  public int countObjectives(Determination determination) {
    int count = 0;
    for (RequirementStatus status : byNumber.values()) {
      for (ObjectiveStatus objective : status.objectives()) {
        count += objective.determination() == determination ? 1 : 0;
      }
    }
    return count;
  }
}
