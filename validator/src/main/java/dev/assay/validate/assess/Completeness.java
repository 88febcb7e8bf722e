package dev.assay.validate.assess;

import java.util.List;

/**
 * Whether all is there that an assessment needs.
 *
 * @param requirementsAnswered how many of the requirements the plan answers
 * @param requirements how many requirements of SP 800-171 the level rests on: 17 at Level 1, else
 *     110
 * @param objectivesAnswered how many of their objectives it speaks to
 * @param objectives how many objectives they have
 * @param missing what is not there, in words
 */
public record Completeness(
    int requirementsAnswered,
    int requirements,
    int objectivesAnswered,
    int objectives,
    List<String> missing) {
  public Completeness {
    missing = List.copyOf(missing);
  }

  /** Whether nothing is missing. */
  public boolean isComplete() {
    return missing.isEmpty();
  }
}
