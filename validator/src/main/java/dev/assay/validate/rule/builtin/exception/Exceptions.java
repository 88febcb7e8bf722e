package dev.assay.validate.rule.builtin.exception;

import dev.assay.model.OscalObject;
import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.Statement;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.ExceptionKind;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.cmmc.RequirementStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exceptions that a plan claims: on a requirement, a statement or an answer. */
final class Exceptions {
  private Exceptions() {}

  /**
   * One claim.
   *
   * @param number the requirement
   * @param place where the property stands
   * @param value its value
   * @param props the properties of that place and of the answers below it
   * @param links the links of that place and of the answers below it
   * @param answers the answers that it is about
   */
  record Claim(
      String number,
      OscalObject place,
      String value,
      List<Property> props,
      List<Link> links,
      List<Answer> answers) {
    Optional<ExceptionKind> kind() {
      return ExceptionKind.of(value);
    }

    boolean hasProp(String name) {
      return AssayProps.first(props, name).filter(v -> !v.isEmpty()).isPresent();
    }

    /** The remarks of the property itself. */
    String remarks() {
      return AssayProps.find(props, AssayProps.EXCEPTION)
          .map(p -> Prose.of(p.remarks()))
          .orElse("");
    }
  }

  static List<Claim> of(Plan plan) {
    List<Claim> claims = new ArrayList<>();
    for (RequirementStatus status : plan.status().all()) {
      List<Answer> answers =
          status.objectives().stream().flatMap(o -> o.answers().stream()).toList();
      for (ImplementedRequirement one : status.implemented()) {
        add(claims, status, one, one.props(), one.links(), answers);
        one.byComponents().forEach(b -> add(claims, status, b, answers));
        for (Statement statement : one.statements()) {
          List<Answer> own =
              answers.stream().filter(a -> isSame(a.statement(), statement)).toList();
          add(claims, status, statement, statement.props(), statement.links(), own);
          statement.byComponents().forEach(b -> add(claims, status, b, own));
        }
      }
    }
    return claims;
  }

  /** Whether it is the very same record: another one may say the same words. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable Object one, Object other) {
    return one == other;
  }

  private static void add(
      List<Claim> claims, RequirementStatus status, ByComponent by, List<Answer> answers) {
    List<Answer> own = answers.stream().filter(a -> isSame(a.byComponent(), by)).toList();
    add(claims, status, by, by.props(), by.links(), own);
  }

  private static void add(
      List<Claim> claims,
      RequirementStatus status,
      OscalObject place,
      List<Property> props,
      List<Link> links,
      List<Answer> answers) {
    for (String value : AssayProps.values(props, AssayProps.EXCEPTION)) {
      List<Property> allProps = new ArrayList<>(props);
      List<Link> allLinks = new ArrayList<>(links);
      for (Answer answer : answers) {
        allProps.addAll(answer.byComponent().props());
        allLinks.addAll(answer.byComponent().links());
      }
      claims.add(new Claim(status.number(), place, value, allProps, allLinks, answers));
    }
  }
}
