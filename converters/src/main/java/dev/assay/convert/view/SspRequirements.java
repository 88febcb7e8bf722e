package dev.assay.convert.view;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.SetParameter;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.cmmc.RequirementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a plan meets its requirements, family by family. */
final class SspRequirements {
  private final ControlImplementation implementation;
  private final ViewContext context;
  private final Frame frame;
  private final SspComponents components;
  private final Controls controls;
  private final Map<String, List<ImplementedRequirement>> answers = new LinkedHashMap<>();
  private final Map<String, String> planValues = new LinkedHashMap<>();

  SspRequirements(
      SystemSecurityPlan ssp, ViewContext context, Frame frame, SspComponents components) {
    this.context = context;
    this.frame = frame;
    this.components = components;
    this.controls = new Controls(context.catalog());
    this.implementation =
        ssp.controlImplementation() == null
            ? ControlImplementation.builder().build()
            : ssp.controlImplementation();
    for (ImplementedRequirement requirement : implementation.implementedRequirements()) {
      Control control = controls.find(requirement.controlId());
      String id = control == null ? requirement.controlId() : control.id();
      answers.computeIfAbsent(String.valueOf(id), k -> new ArrayList<>()).add(requirement);
    }
    put(planValues, implementation.setParameters());
  }

  private static void put(Map<String, String> values, List<SetParameter> list) {
    for (SetParameter parameter : list) {
      if (parameter.paramId() != null) {
        values.put(parameter.paramId(), String.join(", ", parameter.values()));
      }
    }
  }

  /** The number of a requirement when the id holds one, else the id. */
  static String shortId(String id) {
    return RequirementId.parse(id).map(RequirementId::display).orElse(id);
  }

  SectionBuilder section() {
    SectionBuilder section = new SectionBuilder("requirements", "Requirements");
    section.prose(
        implementation.description(),
        Field.root("control-implementation/description", Field.Type.MULTILINE));
    if (controls.isEmpty()) {
      String why = context.whyNoCatalog();
      section.note(
          "The profile that this plan imports was not resolved"
              + (why == null ? "" : ": " + why)
              + ". Requirements are shown by their ids, without titles and statements.");
    }
    section.add(summary());
    for (Controls.Family family : controls.families()) {
      SectionBuilder of =
          new SectionBuilder("family-" + family.id(), family.title())
              .label(family.label())
              .unnumbered();
      for (Control control : family.controls()) {
        of.add(block(control));
      }
      section.add(of);
    }
    SectionBuilder rest = new SectionBuilder("family-other", "Further Requirements").unnumbered();
    answers.forEach(
        (id, list) -> {
          if (controls.find(id) == null) {
            SectionBuilder block =
                new SectionBuilder("req-" + id, shortId(id)).unnumbered().control(id);
            list.forEach(answer -> answer(block, null, answer));
            rest.add(block);
          }
        });
    return section.add(rest);
  }

  private Piece.Grid summary() {
    List<String> states = new ArrayList<>(ViewContext.IMPLEMENTATION_STATES);
    List<Piece.Column> columns = new ArrayList<>();
    columns.add(Piece.Column.of("Family", 26));
    // Each column is as wide as its heading.
    states.forEach(
        s -> columns.add(Piece.Column.of(FactList.label(s), Math.max(10, s.length() + 5))));
    columns.add(Piece.Column.of("Mixed or not said", 10));
    columns.add(Piece.Column.of("No answer", 10));
    List<Piece.Row> rows = new ArrayList<>();
    for (Controls.Family family : controls.families()) {
      int[] counts = new int[states.size() + 2];
      for (Control control : family.controls()) {
        List<ImplementedRequirement> list = answers.get(String.valueOf(control.id()));
        String state = list == null ? null : state(list.get(0));
        int at = state == null ? -1 : states.indexOf(state);
        counts[list == null ? states.size() + 1 : at < 0 ? states.size() : at]++;
      }
      List<List<Text>> cells = new ArrayList<>();
      String title =
          family.label() == null ? family.title() : family.label() + " " + family.title();
      cells.add(List.of(Text.of(title).to("family-" + family.id())));
      for (int count : counts) {
        cells.add(List.of(Text.of(Text.Kind.NUMBER, Integer.toString(count))));
      }
      rows.add(new Piece.Row(null, cells));
    }
    return Piece.Grid.of("Requirements by status", columns, rows);
  }

  /** The one state that all of an answer's components share, "mixed", or null when none is said. */
  static @Nullable String state(ImplementedRequirement requirement) {
    String state = null;
    for (ByComponent component : components(requirement)) {
      String of =
          component.implementationStatus() == null
              ? null
              : component.implementationStatus().state();
      if (of != null) {
        state = state == null || state.equals(of) ? of : "mixed";
      }
    }
    return state == null ? Frame.value(requirement.props(), "implementation-status") : state;
  }

  private static List<ByComponent> components(ImplementedRequirement requirement) {
    List<ByComponent> list = new ArrayList<>(requirement.byComponents());
    requirement.statements().forEach(s -> list.addAll(s.byComponents()));
    return list;
  }

  private SectionBuilder block(Control control) {
    SectionBuilder block =
        new SectionBuilder("req-" + control.id(), Controls.title(control))
            .label(Controls.label(control))
            .unnumbered()
            .control(control.id());
    List<ImplementedRequirement> list = answers.get(String.valueOf(control.id()));
    if (list == null) {
      CatalogParts.statement(block, control, controls::value);
      return block.note("This plan does not answer this requirement.");
    }
    CatalogParts.statement(block, control, values(list.get(0)));
    for (ImplementedRequirement requirement : list) {
      answer(block, control, requirement);
    }
    return block;
  }

  private Text.Parameters values(ImplementedRequirement requirement) {
    Map<String, String> values = new LinkedHashMap<>(planValues);
    put(values, requirement.setParameters());
    components(requirement).forEach(c -> put(values, c.setParameters()));
    return id -> values.containsKey(id) ? values.get(id) : controls.value(id);
  }

  private void answer(
      SectionBuilder block, @Nullable Control control, ImplementedRequirement requirement) {
    Text.Parameters values = values(requirement);
    FactList facts = new FactList();
    facts.code("Requirement", requirement.controlId());
    if (control != null) {
      facts.code("CMMC practice", Frame.value(control.props(), "cmmc-id"));
    }
    facts.status("Status", state(requirement), null);
    facts.add("Responsible", frame.directory.responsible(requirement.responsibleRoles()));
    facts.props(requirement.props());
    int index = 0;
    for (SetParameter parameter : requirement.setParameters()) {
      Field field =
          parameter.values().size() == 1
              ? Field.of(
                  requirement.uuid(), "set-parameters/" + index + "/values/0", Field.Type.STRING)
              : null;
      facts.add("Parameter " + parameter.paramId(), String.join(", ", parameter.values()), field);
      index++;
    }
    facts.links("References", requirement.links(), frame.pictures);
    block.add(facts.build(shortId(String.valueOf(requirement.controlId()))));
    requirement.byComponents().forEach(c -> component(block, c, values));
    for (Statement statement : requirement.statements()) {
      block.add(objective(statement, values));
      statement.byComponents().forEach(c -> component(block, c, values));
      block.prose(
          statement.remarks(), Field.of(statement.uuid(), "remarks", Field.Type.MULTILINE), values);
    }
    block.prose(
        requirement.remarks(),
        Field.of(requirement.uuid(), "remarks", Field.Type.MULTILINE),
        values);
  }

  private Piece objective(Statement statement, Text.Parameters values) {
    String id = String.valueOf(statement.statementId());
    List<Text> texts = new ArrayList<>();
    var part = controls.part(id);
    String label = part == null ? null : Controls.label(part.props());
    texts.add(Text.of(Text.Kind.STRONG, label == null ? shortId(id) : label));
    if (part != null && part.prose() != null) {
      texts.add(Text.of(Characters.of(part.prose(), values)));
    }
    return new Piece.Line(Piece.Style.OBJECTIVE, texts);
  }

  private void component(SectionBuilder block, ByComponent component, Text.Parameters values) {
    List<Text> line = new ArrayList<>();
    line.add(components.name(component.componentUuid()));
    if (component.implementationStatus() != null
        && component.implementationStatus().state() != null) {
      line.add(
          Text.of(Text.Kind.STATUS, component.implementationStatus().state())
              .at(
                  Field.word(
                      component.uuid(),
                      "implementation-status/state",
                      ViewContext.IMPLEMENTATION_STATES)));
    }
    line.addAll(frame.directory.responsible(component.responsibleRoles()));
    block.add(new Piece.Line(Piece.Style.BYLINE, line));
    block.prose(
        component.description(),
        Field.of(component.uuid(), "description", Field.Type.MULTILINE),
        values);
    if (component.implementationStatus() != null) {
      block.prose(
          component.implementationStatus().remarks(),
          Field.of(component.uuid(), "implementation-status/remarks", Field.Type.MULTILINE),
          values);
    }
    block.prose(
        component.remarks(), Field.of(component.uuid(), "remarks", Field.Type.MULTILINE), values);
    List<Text> links = FactList.links(component.links(), frame.pictures);
    if (!links.isEmpty()) {
      List<Text> all = new ArrayList<>();
      all.add(Text.of("Evidence and references:"));
      all.addAll(links);
      block.add(new Piece.Line(Piece.Style.BYLINE, all));
    }
  }

  /** The worksheets of requirements and objectives. */
  List<Book.Sheet> sheets() {
    return RequirementSheets.of(answers, controls, frame, components, this::values);
  }
}
