package dev.assay.validate.cmmc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Level 1: fifteen requirements, each MET or NOT MET as a whole; no score and no POA&amp;M (32 CFR
 * 170.15(a)(1), 170.21(a)(1), 170.24(c)(1)).
 *
 * @param requirements the fifteen, in order
 */
public record LevelOne(List<Row> requirements) {
  public LevelOne {
    requirements = List.copyOf(requirements);
  }

  /**
   * One of the fifteen.
   *
   * @param id for example {@code AC.L1-b.1.i}
   * @param determination NOT MET when one of the SP 800-171 requirements behind it is
   * @param sources those requirements
   */
  public record Row(String id, Determination determination, List<RequirementStatus> sources) {
    public Row {
      sources = List.copyOf(sources);
    }
  }

  /** Level 1 of these statuses. */
  public static LevelOne of(SystemStatus statuses) {
    Map<String, List<RequirementStatus>> byId = new LinkedHashMap<>();
    for (RequirementStatus status : statuses.all()) {
      String id = status.requirement().level1Id();
      if (id != null) {
        byId.computeIfAbsent(id, i -> new ArrayList<>()).add(status);
      }
    }
    List<Row> rows = new ArrayList<>();
    byId.forEach((id, sources) -> rows.add(new Row(id, combine(sources), sources)));
    return new LevelOne(rows);
  }

  private static Determination combine(List<RequirementStatus> sources) {
    boolean allNotApplicable = true;
    for (RequirementStatus source : sources) {
      if (source.determination() == Determination.NOT_MET) {
        return Determination.NOT_MET;
      }
      allNotApplicable &= source.determination() == Determination.NOT_APPLICABLE;
    }
    return allNotApplicable ? Determination.NOT_APPLICABLE : Determination.MET;
  }

  /** The status: Final Level 1 (Self) when nothing is NOT MET, else none. */
  public Optional<CmmcStatus> status() {
    return requirements.stream().allMatch(r -> r.determination().isSatisfied())
        ? Optional.of(CmmcStatus.FINAL_LEVEL_1_SELF)
        : Optional.empty();
  }
}
