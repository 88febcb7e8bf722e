package dev.assay.validate.cmmc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A way up: the requirements to meet first.
 *
 * @param goal what it leads to, in words
 * @param steps the requirements in the order of their worth
 * @param scoreAfter the score when they are met
 */
public record ScorePath(String goal, List<RequirementStatus> steps, int scoreAfter) {
  /** Most points first; among equals the least work, as far as open objectives tell. */
  private static final Comparator<RequirementStatus> WORTH =
      Comparator.comparingInt(RequirementStatus::deduction)
          .reversed()
          .thenComparingLong(ScorePath::openObjectives)
          .thenComparing(s -> s.requirement().id().sortId());

  private static final Comparator<RequirementStatus> LEAST_WORK =
      Comparator.comparingLong(ScorePath::openObjectives)
          .thenComparingInt(RequirementStatus::deduction)
          .thenComparing(s -> s.requirement().id().sortId());

  public ScorePath {
    steps = List.copyOf(steps);
  }

  private static long openObjectives(RequirementStatus status) {
    return status.objectives().stream()
        .filter(o -> o.determination() == Determination.NOT_MET)
        .count();
  }

  /**
   * The fewest requirements that bring the score to a number, whatever the POA&amp;M allows.
   *
   * @param statuses the statuses as they are
   * @param target the score to reach, at most 110
   */
  public static ScorePath toScore(SystemStatus statuses, int target) {
    return climb(statuses, target, "a score of " + target, status -> false);
  }

  /**
   * The fewest requirements after which the rest may stand on a POA&amp;M: all that may not, and as
   * many more as 88 points need (32 CFR 170.21(a)(2)).
   */
  public static ScorePath toConditional(SystemStatus statuses) {
    return climb(
        statuses,
        Score.CONDITIONAL,
        "a score of 88 with nothing open that a POA&M may not carry",
        status -> !PoamEligibility.of(status).eligible());
  }

  /** All that is NOT MET: the way to 110. */
  public static ScorePath toFinal(SystemStatus statuses) {
    return climb(statuses, Score.MAXIMUM, "a score of 110, every requirement MET", status -> true);
  }

  private static ScorePath climb(
      SystemStatus statuses, int target, String goal, Predicate<RequirementStatus> must) {
    List<RequirementStatus> open = new ArrayList<>(statuses.with(Determination.NOT_MET));
    open.sort(WORTH);
    List<RequirementStatus> steps = new ArrayList<>();
    int score = Score.of(statuses).total();
    for (RequirementStatus status : open) {
      if (must.test(status)) {
        steps.add(status);
        score += status.deduction();
      }
    }
    open.removeAll(steps);
    while (score < target && !open.isEmpty()) {
      RequirementStatus next = next(open, target - score);
      open.remove(next);
      steps.add(next);
      score += next.deduction();
    }
    return new ScorePath(goal, steps, score);
  }

  /** The last step is the least work that suffices; before it, the most points come first. */
  private static RequirementStatus next(List<RequirementStatus> open, int missing) {
    return open.stream()
        .filter(s -> s.deduction() >= missing)
        .min(LEAST_WORK)
        .orElseGet(() -> open.get(0));
  }
}
