package dev.assay.convert.view;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays out the answers of a plan as worksheets: one row a requirement, one row an objective. */
final class RequirementSheets {
  private final Controls controls;
  private final Frame frame;
  private final SspComponents components;
  private final Function<ImplementedRequirement, Text.Parameters> values;
  private final List<Piece.Row> requirements = new ArrayList<>();
  private final List<Piece.Row> objectives = new ArrayList<>();

  private RequirementSheets(
      Controls controls,
      Frame frame,
      SspComponents components,
      Function<ImplementedRequirement, Text.Parameters> values) {
    this.controls = controls;
    this.frame = frame;
    this.components = components;
    this.values = values;
  }

  static List<Book.Sheet> of(
      Map<String, List<ImplementedRequirement>> answers,
      Controls controls,
      Frame frame,
      SspComponents components,
      Function<ImplementedRequirement, Text.Parameters> values) {
    RequirementSheets sheets = new RequirementSheets(controls, frame, components, values);
    for (Controls.Family family : controls.families()) {
      for (Control control : family.controls()) {
        List<ImplementedRequirement> list = answers.get(String.valueOf(control.id()));
        if (list == null) {
          sheets.unanswered(family, control);
        } else {
          list.forEach(r -> sheets.add(family.title(), control, r));
        }
      }
    }
    answers.forEach(
        (id, list) -> {
          if (controls.find(id) == null) {
            list.forEach(r -> sheets.add("", null, r));
          }
        });
    return List.of(sheets.requirementSheet(), sheets.objectiveSheet());
  }

  private void unanswered(Controls.Family family, Control control) {
    requirements.add(
        new Piece.Row(
            null,
            List.of(
                List.of(Text.of(Controls.label(control))),
                List.of(Text.of(family.title())),
                List.of(Text.of(Controls.title(control))),
                List.of(),
                List.of(),
                List.of(),
                List.of(Text.of("No answer in the plan")))));
  }

  private void add(String family, @Nullable Control control, ImplementedRequirement requirement) {
    String id = String.valueOf(requirement.controlId());
    String label = control == null ? SspRequirements.shortId(id) : Controls.label(control);
    String state = SspRequirements.state(requirement);
    List<Text> names = new ArrayList<>();
    List<Text> how = new ArrayList<>();
    for (ByComponent component : requirement.byComponents()) {
      names.add(components.name(component.componentUuid()));
      how(component, requirement, how);
    }
    for (Statement statement : requirement.statements()) {
      objective(label, requirement, statement);
      for (ByComponent component : statement.byComponents()) {
        Text name = components.name(component.componentUuid());
        if (names.stream().noneMatch(n -> n.characters().equals(name.characters()))) {
          names.add(name);
        }
      }
    }
    if (requirement.remarks() != null) {
      how.add(
          Text.of(requirement.remarks(), values.apply(requirement))
              .at(Field.of(requirement.uuid(), "remarks", Field.Type.MULTILINE)));
    }
    requirements.add(
        new Piece.Row(
            null,
            List.of(
                List.of(Text.of(label)),
                List.of(Text.of(family)),
                List.of(Text.of(control == null ? "" : Controls.title(control))),
                state == null ? List.of() : List.of(Text.of(Text.Kind.STATUS, state)),
                frame.directory.responsible(requirement.responsibleRoles()),
                names,
                how)));
  }

  private void objective(String label, ImplementedRequirement requirement, Statement statement) {
    ControlPart part = controls.part(statement.statementId());
    Text.Parameters parameters = values.apply(requirement);
    for (ByComponent component : statement.byComponents()) {
      List<Text> how = new ArrayList<>();
      how(component, requirement, how);
      String state =
          component.implementationStatus() == null
              ? null
              : component.implementationStatus().state();
      String own = part == null ? null : Controls.label(part.props());
      objectives.add(
          new Piece.Row(
              null,
              List.of(
                  List.of(Text.of(label)),
                  List.of(
                      Text.of(
                          own == null
                              ? SspRequirements.shortId(String.valueOf(statement.statementId()))
                              : own)),
                  part == null || part.prose() == null
                      ? List.of()
                      : List.of(Text.of(Characters.of(part.prose(), parameters))),
                  List.of(components.name(component.componentUuid())),
                  state == null
                      ? List.of()
                      : List.of(
                          Text.of(Text.Kind.STATUS, state)
                              .at(
                                  Field.word(
                                      component.uuid(),
                                      "implementation-status/state",
                                      ViewContext.IMPLEMENTATION_STATES))),
                  how)));
    }
  }

  private void how(ByComponent component, ImplementedRequirement requirement, List<Text> how) {
    if (component.description() != null) {
      how.add(
          Text.of(component.description(), values.apply(requirement))
              .at(Field.of(component.uuid(), "description", Field.Type.MULTILINE)));
    }
  }

  private Book.Sheet requirementSheet() {
    return new Book.Sheet(
        "Requirements",
        Piece.Grid.of(
            "Requirements",
            List.of(
                Piece.Column.of("Requirement", 12),
                Piece.Column.of("Family", 20),
                Piece.Column.of("Title", 40),
                new Piece.Column("Status", 14, ViewContext.IMPLEMENTATION_STATES),
                Piece.Column.of("Responsible", 30),
                Piece.Column.of("Components", 30),
                Piece.Column.of("How it is met", 60)),
            requirements));
  }

  private Book.Sheet objectiveSheet() {
    return new Book.Sheet(
        "Objectives",
        Piece.Grid.of(
            "Objectives",
            List.of(
                Piece.Column.of("Requirement", 12),
                Piece.Column.of("Objective", 12),
                Piece.Column.of("To determine", 40),
                Piece.Column.of("Component", 26),
                new Piece.Column("Status", 14, ViewContext.IMPLEMENTATION_STATES),
                Piece.Column.of("How it is met", 70)),
            objectives));
  }
}
