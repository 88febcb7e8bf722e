package dev.assay.edit;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.Nearest;
import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ImplementationStatus;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemImplementation;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.cmmc.RequirementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits of the answers of a system security plan. What is not edited stays as it is. */
public final class PlanEdit {
  /** The implementation states that OSCAL names. */
  public static final List<String> STATES =
      List.of("implemented", "partial", "planned", "alternative", "not-applicable");

  private PlanEdit() {}

  /**
   * A document with an edit made.
   *
   * @param document the new document
   * @param count how many answers it changed
   */
  public record Edited(OscalDocument document, int count) {}

  /**
   * Sets the implementation status of answers; remarks on the status stay.
   *
   * @param document a system security plan
   * @param id the requirement, or one of its objectives
   * @param component the title, its beginning, or the uuid of the only component to set it for, or
   *     null for all
   * @param state one of {@link #STATES}
   * @throws EditException when there is no such answer, component or state
   */
  public static Edited status(
      OscalDocument document, AnswerId id, @Nullable String component, String state)
      throws EditException {
    if (!STATES.contains(state)) {
      String near = Nearest.to(state, STATES);
      throw new EditException(
          "a status cannot be \""
              + state
              + "\"; "
              + (near == null ? "" : "did you mean " + near + "? ")
              + "It is one of "
              + String.join(", ", STATES));
    }
    SystemSecurityPlan plan = plan(document);
    String uuid = component == null ? null : component(plan, component).uuid();
    int[] seen = new int[2];
    SystemSecurityPlan edited =
        answers(
            plan,
            id,
            by -> {
              if (uuid != null && !uuid.equals(by.componentUuid())) {
                return by;
              }
              seen[0]++;
              ImplementationStatus status = by.implementationStatus();
              if (status != null && state.equals(status.state())) {
                return by;
              }
              seen[1]++;
              ImplementationStatus.Builder builder =
                  status == null ? ImplementationStatus.builder() : status.toBuilder();
              return by.toBuilder().implementationStatus(builder.state(state).build()).build();
            });
    if (seen[0] == 0) {
      there(plan, id);
      throw new EditException(
          id.display()
              + " has no answer"
              + (component == null ? "" : " of " + component)
              + " whose status could be set; \"edit "
              + id.display()
              + "\" writes one");
    }
    return new Edited(with(document, edited), seen[1]);
  }

  /** The plan of a document. */
  static SystemSecurityPlan plan(OscalDocument document) throws EditException {
    if (document.type() != DocumentType.SYSTEM_SECURITY_PLAN) {
      throw new EditException(
          "answers are edited in a system security plan, and this is a " + document.type().title());
    }
    return document.rootAs(SystemSecurityPlan.class);
  }

  static OscalDocument with(OscalDocument document, SystemSecurityPlan plan) {
    return new OscalDocument(document.type(), plan, document.schemaHint());
  }

  /** The components of a plan. */
  static List<SystemComponent> components(SystemSecurityPlan plan) {
    SystemImplementation implementation = plan.systemImplementation();
    return implementation == null ? List.of() : implementation.components();
  }

  /** The component that a name means. */
  static SystemComponent component(SystemSecurityPlan plan, String name) throws EditException {
    List<SystemComponent> begin = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    String wanted = name.toLowerCase(Locale.ROOT);
    for (SystemComponent component : components(plan)) {
      String title = title(component);
      if (name.equals(component.uuid()) || title.equalsIgnoreCase(name)) {
        return component;
      }
      titles.add(title);
      if (title.toLowerCase(Locale.ROOT).startsWith(wanted)) {
        begin.add(component);
      }
    }
    if (begin.size() == 1) {
      return begin.get(0);
    }
    String near = Nearest.to(name, titles);
    throw new EditException(
        (begin.isEmpty() ? "there is no component \"" : "several components begin with \"")
            + name
            + "\""
            + (near == null ? "; \"list components\" shows them" : "; did you mean " + near + "?"));
  }

  static String title(SystemComponent component) {
    return component.title() == null
        ? String.valueOf(component.uuid())
        : component.title().plainText();
  }

  /** The answers to a requirement: all that have its id. */
  static List<ImplementedRequirement> of(SystemSecurityPlan plan, AnswerId id) {
    ControlImplementation control = plan.controlImplementation();
    return control == null
        ? List.of()
        : control.implementedRequirements().stream()
            .filter(r -> id.isControl(r.controlId()))
            .toList();
  }

  /**
   * What a plan says of a control.
   *
   * @throws EditException when it says nothing of it
   */
  static List<ImplementedRequirement> there(SystemSecurityPlan plan, AnswerId id)
      throws EditException {
    List<ImplementedRequirement> found = of(plan, id);
    if (found.isEmpty()) {
      ControlImplementation control = plan.controlImplementation();
      List<String> known =
          control == null
              ? List.of()
              : control.implementedRequirements().stream()
                  .flatMap(r -> RequirementId.parseAll(String.valueOf(r.controlId())).stream())
                  .map(RequirementId::number)
                  .toList();
      String near = Nearest.to(id.display(), known);
      throw new EditException(
          "the plan has no implemented-requirement for "
              + id.display()
              + (near == null
                  ? "; \"list controls\" shows what it has"
                  : "; did you mean " + near + "?"));
    }
    return found;
  }

  /** The plan with the answers to a requirement or objective replaced. */
  private static SystemSecurityPlan answers(
      SystemSecurityPlan plan, AnswerId id, UnaryOperator<ByComponent> edit) {
    return requirements(
        plan,
        requirement -> {
          if (!id.isControl(requirement.controlId())) {
            return requirement;
          }
          List<Statement> statements = new ArrayList<>();
          for (Statement statement : requirement.statements()) {
            statements.add(
                id.isStatement(statement.statementId())
                    ? statement.toBuilder()
                        .byComponents(statement.byComponents().stream().map(edit).toList())
                        .build()
                    : statement);
          }
          List<ByComponent> own = requirement.byComponents();
          return requirement.toBuilder()
              .statements(statements)
              .byComponents(id.isPart() ? own : own.stream().map(edit).toList())
              .build();
        });
  }

  /** The plan with each implemented-requirement replaced. */
  static SystemSecurityPlan requirements(
      SystemSecurityPlan plan, UnaryOperator<ImplementedRequirement> edit) {
    ControlImplementation control = plan.controlImplementation();
    if (control == null) {
      return plan;
    }
    return plan.toBuilder()
        .controlImplementation(
            control.toBuilder()
                .implementedRequirements(
                    control.implementedRequirements().stream().map(edit).toList())
                .build())
        .build();
  }
}
