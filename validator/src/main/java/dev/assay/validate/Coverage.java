package dev.assay.validate;

/**
 * How much of its profile a system security plan answers.
 *
 * @param profile the href of the profile as the plan gives it
 * @param title the title of the resolved catalog
 * @param required how many controls the profile selects
 * @param answered how many of them have an implemented-requirement
 * @param objectives how many assessment objectives these controls have
 * @param objectivesAnswered how many of these objectives a statement of the plan speaks to, one by
 *     one or through the statement of the whole requirement
 */
public record Coverage(
    String profile,
    String title,
    int required,
    int answered,
    int objectives,
    int objectivesAnswered) {

  /** Whether every requirement and every objective is answered. */
  public boolean isComplete() {
    return answered == required && objectivesAnswered == objectives;
  }

  /** For example "110 of 110 requirements answered, 320 of 320 objectives". */
  @Override
  public String toString() {
    return answered
        + " of "
        + required
        + " requirements answered, "
        + objectivesAnswered
        + " of "
        + objectives
        + " objectives";
  }
}
