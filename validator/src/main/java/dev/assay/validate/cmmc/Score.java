package dev.assay.validate.cmmc;

import dev.assay.profiles.cmmc.Requirement.Family;
import dev.assay.profiles.cmmc.Requirements;
import java.util.ArrayList;
import java.util.List;

/**
 * The score of an assessment: 110 less the value of each requirement that is NOT MET (32 CFR
 * 170.24(c)(2)). It may be negative, down to -203.
 *
 * @param total the score
 * @param met how many requirements are MET
 * @param notMet how many are NOT MET
 * @param notApplicable how many are NOT APPLICABLE; they cost nothing
 * @param families the sums per family, in order
 * @param deductions the requirements that take points off, in order
 */
public record Score(
    int total,
    int met,
    int notMet,
    int notApplicable,
    List<FamilyScore> families,
    List<Deduction> deductions) {

  /** The highest score. */
  public static final int MAXIMUM = 110;

  /** The lowest score: nothing is MET. */
  public static final int MINIMUM = -203;

  /** The least score for a conditional status: 110 times 0.8 (32 CFR 170.21(a)(2)(i)). */
  public static final int CONDITIONAL = 88;

  public Score {
    families = List.copyOf(families);
    deductions = List.copyOf(deductions);
  }

  /**
   * The sums of one family.
   *
   * @param family the family
   * @param requirements how many requirements it has
   * @param satisfied how many of them are MET or NOT APPLICABLE
   * @param deducted the points taken off
   * @param possible the points that it could cost at most
   */
  public record FamilyScore(
      Family family, int requirements, int satisfied, int deducted, int possible) {}

  /**
   * A requirement that takes points off.
   *
   * @param status its status
   * @param points how many
   */
  public record Deduction(RequirementStatus status, int points) {}

  /** The score of these statuses. */
  public static Score of(SystemStatus statuses) {
    List<FamilyScore> families = new ArrayList<>();
    List<Deduction> deductions = new ArrayList<>();
    int deducted = 0;
    for (Family family : Requirements.get().families()) {
      int requirements = 0;
      int satisfied = 0;
      int points = 0;
      int possible = 0;
      for (RequirementStatus status : statuses.all()) {
        if (!status.requirement().family().equals(family)) {
          continue;
        }
        requirements++;
        satisfied += status.determination().isSatisfied() ? 1 : 0;
        points += status.deduction();
        Integer weight = status.requirement().weight();
        possible += weight == null ? 0 : weight;
        if (status.deduction() > 0) {
          deductions.add(new Deduction(status, status.deduction()));
        }
      }
      deducted += points;
      families.add(new FamilyScore(family, requirements, satisfied, points, possible));
    }
    return new Score(
        MAXIMUM - deducted,
        statuses.count(Determination.MET),
        statuses.count(Determination.NOT_MET),
        statuses.count(Determination.NOT_APPLICABLE),
        families,
        deductions);
  }
}
