package dev.assay.validate.cmmc;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirement.Objective;
import dev.assay.profiles.cmmc.RequirementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Combines the answers of a plan into one status for each objective and requirement.
 *
 * <p>An answer for the whole requirement counts for each of its objectives, beside the answers that
 * an objective has of its own: a part that is not in place makes the objective NOT MET, wherever
 * that is said.
 */
final class StatusReader {
  private final Map<String, List<ImplementedRequirement>> byNumber = new LinkedHashMap<>();

  StatusReader(SystemSecurityPlan ssp) {
    ControlImplementation control = ssp.controlImplementation();
    if (control == null) {
      return;
    }
    for (ImplementedRequirement implemented : control.implementedRequirements()) {
      String controlId = implemented.controlId();
      if (controlId != null) {
        Set<String> numbers = new LinkedHashSet<>();
        RequirementId.parseAll(controlId).forEach(id -> numbers.add(id.number()));
        for (String number : numbers) {
          byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(implemented);
        }
      }
    }
  }

  RequirementStatus status(Requirement requirement) {
    List<ImplementedRequirement> implemented =
        byNumber.getOrDefault(requirement.number(), List.of());
    List<ObjectiveStatus> objectives = new ArrayList<>();
    for (Objective objective : requirement.objectives()) {
      objectives.add(objective(objective, implemented));
    }
    Determination determination = combine(objectives);
    Set<String> reasons = new LinkedHashSet<>();
    if (implemented.isEmpty()) {
      reasons.add("the plan has no implemented-requirement for it");
    } else {
      for (ObjectiveStatus objective : objectives) {
        if (objective.determination() == determination || determination == Determination.MET) {
          String name = objective.objective().id().display();
          objective.reasons().forEach(r -> reasons.add(name + ": " + r));
        }
      }
    }
    return new RequirementStatus(
        requirement,
        determination,
        List.copyOf(reasons),
        objectives,
        determination == Determination.NOT_MET
            ? partial(requirement, implemented, objectives)
            : null,
        implemented);
  }

  private static Determination combine(List<ObjectiveStatus> objectives) {
    boolean allNotApplicable = true;
    for (ObjectiveStatus objective : objectives) {
      if (objective.determination() == Determination.NOT_MET) {
        return Determination.NOT_MET;
      }
      allNotApplicable &= objective.determination() == Determination.NOT_APPLICABLE;
    }
    return allNotApplicable ? Determination.NOT_APPLICABLE : Determination.MET;
  }

  private ObjectiveStatus objective(Objective objective, List<ImplementedRequirement> implemented) {
    List<Answer> answers = new ArrayList<>();
    List<Answer> general = new ArrayList<>();
    for (ImplementedRequirement one : implemented) {
      for (ByComponent by : one.byComponents()) {
        general.add(AnswerReader.read(one, null, by));
      }
      for (Statement statement : one.statements()) {
        Scope scope = scope(statement, objective);
        for (ByComponent by :
            scope == Scope.OTHER ? List.<ByComponent>of() : statement.byComponents()) {
          (scope == Scope.OBJECTIVE ? answers : general).add(AnswerReader.read(one, statement, by));
        }
      }
    }
    int own = answers.size();
    for (Answer answer : general) {
      // What is said of a component for this very objective is nearer than what is said in general.
      String component = answer.byComponent().componentUuid();
      boolean nearer =
          answers.subList(0, own).stream()
              .anyMatch(
                  a -> component != null && component.equals(a.byComponent().componentUuid()));
      if (!nearer) {
        answers.add(answer);
      }
    }
    return combine(objective, answers, own);
  }

  private static ObjectiveStatus combine(Objective objective, List<Answer> answers, int own) {
    if (answers.isEmpty()) {
      return new ObjectiveStatus(
          objective, Determination.NOT_MET, List.of("no component answers it"), answers, 0);
    }
    Determination result = Determination.NOT_APPLICABLE;
    for (Answer answer : answers) {
      if (answer.determination() == Determination.NOT_MET) {
        result = Determination.NOT_MET;
        break;
      }
      if (answer.determination() == Determination.MET) {
        result = Determination.MET;
      }
    }
    Set<String> reasons = new LinkedHashSet<>();
    for (Answer answer : answers) {
      String reason = answer.reason();
      if (answer.determination() == result && reason != null) {
        reasons.add(reason);
      }
    }
    return new ObjectiveStatus(objective, result, List.copyOf(reasons), answers, own);
  }

  private enum Scope {
    OBJECTIVE,
    WHOLE,
    OTHER
  }

  private static Scope scope(Statement statement, Objective objective) {
    String statementId = statement.statementId();
    if (statementId == null) {
      return Scope.OTHER;
    }
    List<RequirementId> ids = RequirementId.parseAll(statementId);
    Scope scope = Scope.OTHER;
    for (RequirementId id : ids) {
      if (id.equals(objective.id())) {
        return Scope.OBJECTIVE;
      }
      if (!id.objective() && id.number().equals(objective.id().number())) {
        scope = Scope.WHOLE;
      }
    }
    return scope;
  }

  /**
   * The partial case, when the plan claims it and does not contradict itself. Only the case that
   * the rule names counts: multifactor authentication of some privileged users only is none.
   */
  private static @Nullable PartialCase partial(
      Requirement requirement,
      List<ImplementedRequirement> implemented,
      List<ObjectiveStatus> objectives) {
    PartialCase partial = PartialCase.of(requirement.number()).orElse(null);
    if (partial == null || !Partials.claims(implemented, partial)) {
      return null;
    }
    return Partials.contradicted(partial, objectives) ? null : partial;
  }
}
