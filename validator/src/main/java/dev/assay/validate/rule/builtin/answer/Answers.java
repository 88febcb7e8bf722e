package dev.assay.validate.rule.builtin.answer;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.Statement;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.ObjectiveStatus;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.RequirementStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The answers of a plan one by one. */
final class Answers {
  private Answers() {}

  /** Every answer to a requirement of the 110, once, in the order of the requirements. */
  static List<Answer> all(Plan plan) {
    Set<ByComponent> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Answer> all = new ArrayList<>();
    for (RequirementStatus status : plan.status().all()) {
      for (ObjectiveStatus objective : status.objectives()) {
        for (Answer answer : objective.answers()) {
          if (seen.add(answer.byComponent())) {
            all.add(answer);
          }
        }
      }
    }
    return all;
  }

  private static RequirementId id(Answer answer) {
    Statement statement = answer.statement();
    String written = statement == null ? null : statement.statementId();
    List<RequirementId> ids = written == null ? List.of() : RequirementId.parseAll(written);
    if (ids.isEmpty()) {
      ids = RequirementId.parseAll(String.valueOf(answer.requirement().controlId()));
    }
    return ids.get(0);
  }

  /** What it answers, for people: {@code 3.1.1[a]}. */
  static String name(Answer answer) {
    return id(answer).display();
  }

  /** The number of the requirement that it answers. */
  static String number(Answer answer) {
    return id(answer).number();
  }

  /** What was asked: statement, objectives and title of the requirement. */
  static List<String> asked(Answer answer) {
    Requirement requirement = Requirements.get().of(id(answer));
    List<String> asked = new ArrayList<>(List.of(requirement.statement(), requirement.title()));
    requirement.objectives().forEach(o -> asked.add(o.text()));
    return asked;
  }
}
