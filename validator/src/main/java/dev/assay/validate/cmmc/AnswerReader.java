package dev.assay.validate.cmmc;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ImplementationStatus;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what one by-component comes to (32 CFR 170.24(b)). */
final class AnswerReader {
  private AnswerReader() {}

  static Answer read(
      ImplementedRequirement requirement, @Nullable Statement statement, ByComponent by) {
    String state = state(requirement, by);
    if (state == null) {
      return answer(
          requirement, statement, by, null, Determination.NOT_MET, "no implementation status");
    }
    return switch (state) {
      case "implemented" ->
          new Answer(requirement, statement, by, state, Determination.MET, null, null);
      case "not-applicable" ->
          isJustified(by)
              ? answer(
                  requirement,
                  statement,
                  by,
                  state,
                  Determination.NOT_APPLICABLE,
                  "does not apply, with justification")
              : answer(
                  requirement,
                  statement,
                  by,
                  state,
                  Determination.NOT_MET,
                  "not-applicable without justification");
      case "planned", "partial", "alternative" -> unfinished(requirement, statement, by, state);
      default ->
          answer(
              requirement,
              statement,
              by,
              state,
              Determination.NOT_MET,
              "unknown implementation status '" + state + "'");
    };
  }

  private static Answer unfinished(
      ImplementedRequirement requirement,
      @Nullable Statement statement,
      ByComponent by,
      String state) {
    List<Property> props = new ArrayList<>(by.props());
    if (statement != null) {
      props.addAll(statement.props());
    }
    props.addAll(requirement.props());
    Optional<ExceptionKind> kind =
        AssayProps.first(props, AssayProps.EXCEPTION).flatMap(ExceptionKind::of);
    if (kind.isEmpty()) {
      return answer(requirement, statement, by, state, Determination.NOT_MET, state);
    }
    String lack = lack(kind.get(), by, props, state);
    return new Answer(
        requirement,
        statement,
        by,
        state,
        lack == null ? Determination.MET : Determination.NOT_MET,
        lack == null ? kind.get().value() : state + ", and " + lack,
        kind.get());
  }

  /** What an exception lacks to count as MET, or null. */
  private static @Nullable String lack(
      ExceptionKind kind, ByComponent by, List<Property> props, String state) {
    return switch (kind) {
      case ENDURING ->
          Prose.saysSomething(by.description()) || Prose.saysSomething(by.remarks())
              ? null
              : "its enduring exception has no mitigations described";
      case TEMPORARY -> {
        if (state.equals("planned")) {
          yield "what was never in place is no temporary deficiency";
        }
        yield AssayProps.first(props, AssayProps.OPERATIONAL_ITEM)
                .filter(v -> !v.isEmpty())
                .isEmpty()
            ? "its temporary deficiency names no entry of an operational plan of action"
            : null;
      }
      case ADJUDICATION ->
          state.equals("planned")
              ? "an adjudication of the DoD CIO covers what is in place, not what is planned"
              : null;
    };
  }

  private static boolean isJustified(ByComponent by) {
    ImplementationStatus status = by.implementationStatus();
    return Prose.saysSomething(by.description())
        || Prose.saysSomething(by.remarks())
        || (status != null && Prose.saysSomething(status.remarks()));
  }

  private static @Nullable String state(ImplementedRequirement requirement, ByComponent by) {
    ImplementationStatus status = by.implementationStatus();
    if (status != null && status.state() != null) {
      return status.state().strip();
    }
    // Plans made from templates of FedRAMP say it once, as a property of the requirement.
    for (List<Property> props : List.of(by.props(), requirement.props())) {
      for (Property prop : props) {
        if ("implementation-status".equals(prop.name()) && prop.value() != null) {
          return prop.value().strip();
        }
      }
    }
    return null;
  }

  private static Answer answer(
      ImplementedRequirement requirement,
      @Nullable Statement statement,
      ByComponent by,
      @Nullable String state,
      Determination determination,
      String reason) {
    return new Answer(requirement, statement, by, state, determination, reason, null);
  }
}
