package dev.assay.validate.cmmc;

import dev.assay.profiles.cmmc.Requirement.Objective;
import java.util.List;

/**
 * The status of one determination objective.
 *
 * @param objective the objective
 * @param determination what the answers come to
 * @param reasons why it is not simply MET; one sentence each, without full stop
 * @param answers what the SSP says, in its order
 * @param ownAnswers how many of the answers are for this objective alone
 */
public record ObjectiveStatus(
    Objective objective,
    Determination determination,
    List<String> reasons,
    List<Answer> answers,
    int ownAnswers) {

  public ObjectiveStatus {
    reasons = List.copyOf(reasons);
    answers = List.copyOf(answers);
  }

  /** Whether the SSP says anything. */
  public boolean isAnswered() {
    return !answers.isEmpty();
  }
}
