package dev.assay.validate.assess;

import java.util.List;

/**
 * Whether all is there that an assessment needs.
 *
 * @param requirementsAnswered how many of the 110 requirements the plan answers
 * @param objectivesAnswered how many of the 320 objectives it speaks to
 * @param missing what is not there, in words
 */
public record Completeness(int requirementsAnswered, int objectivesAnswered, List<String> missing) {
  public Completeness {
    missing = List.copyOf(missing);
  }

  /** Whether nothing is missing. */
  public boolean isComplete() {
    return missing.isEmpty();
  }
}
