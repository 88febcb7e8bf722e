package dev.assay.convert.view;

import dev.assay.document.DocumentType;
import dev.assay.model.gen.Capability;
import dev.assay.model.gen.ComponentControlImplementation;
import dev.assay.model.gen.ComponentDefinition;
import dev.assay.model.gen.ComponentImplementedRequirement;
import dev.assay.model.gen.ComponentStatement;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.DefinedComponent;
import dev.assay.model.gen.SetParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a component definition: each component, and how it helps to meet requirements. */
final class ComponentBook {
  private final Frame frame;
  private final Controls controls;
  private final List<Piece.Row> rows = new ArrayList<>();

  private ComponentBook(Frame frame, ViewContext context) {
    this.frame = frame;
    this.controls = new Controls(context.catalog());
  }

  static Book of(ComponentDefinition definition, ViewContext context) {
    Frame frame = new Frame(definition.metadata(), definition.backMatter(), context);
    ComponentBook reader = new ComponentBook(frame, context);
    SectionBuilder components = new SectionBuilder("components", "Components");
    definition.components().forEach(c -> components.add(reader.component(c)));
    SectionBuilder capabilities = new SectionBuilder("capabilities", "Capabilities");
    definition.capabilities().forEach(c -> capabilities.add(reader.capability(c)));
    List<Section> sections =
        Frame.filled(
            new SectionBuilder("about", "About").prose(frame.metadata.remarks(), null),
            components,
            capabilities,
            frame.people(),
            frame.changes(),
            frame.references());
    return frame.book(
        DocumentType.COMPONENT_DEFINITION,
        definition.uuid(),
        "Component Definition",
        sections,
        List.of(new Book.Sheet("Requirements", reader.sheet())));
  }

  private SectionBuilder component(DefinedComponent component) {
    String title = component.title() == null ? "Component" : component.title().plainText();
    SectionBuilder section = new SectionBuilder("component-" + component.uuid(), title);
    FactList facts = new FactList();
    facts.add("Type", component.type());
    facts.add(
        "Purpose", component.purpose(), Field.of(component.uuid(), "purpose", Field.Type.LINE));
    facts.add("Responsible", frame.directory.responsible(component.responsibleRoles()));
    facts.props(component.props());
    facts.links("References", component.links(), frame.pictures);
    section.prose(
        component.description(), Field.of(component.uuid(), "description", Field.Type.MULTILINE));
    section.add(facts.build(title));
    section.prose(component.remarks(), Field.of(component.uuid(), "remarks", Field.Type.MULTILINE));
    component.controlImplementations().forEach(c -> section.add(implementation(title, c)));
    return section;
  }

  private SectionBuilder capability(Capability capability) {
    String title = capability.name() == null ? "Capability" : capability.name();
    SectionBuilder section = new SectionBuilder("capability-" + capability.uuid(), title);
    section.prose(
        capability.description(), Field.of(capability.uuid(), "description", Field.Type.MULTILINE));
    FactList facts = new FactList();
    facts.props(capability.props());
    List<Text> parts = new ArrayList<>();
    capability
        .incorporatesComponents()
        .forEach(
            c -> {
              if (c.description() != null) {
                parts.add(Text.of(c.description()).to("component-" + c.componentUuid()));
              }
            });
    facts.add("Made of", parts);
    section.add(facts.build(title));
    capability.controlImplementations().forEach(c -> section.add(implementation(title, c)));
    return section;
  }

  private SectionBuilder implementation(String owner, ComponentControlImplementation set) {
    SectionBuilder section =
        new SectionBuilder("implementation-" + set.uuid(), "How requirements are met");
    FactList facts = new FactList();
    facts.code("Requirements from", set.source());
    section.add(facts.build("Source"));
    section.prose(set.description(), Field.of(set.uuid(), "description", Field.Type.MULTILINE));
    for (ComponentImplementedRequirement requirement : set.implementedRequirements()) {
      section.add(requirement(owner, set, requirement));
    }
    return section;
  }

  private SectionBuilder requirement(
      String owner,
      ComponentControlImplementation set,
      ComponentImplementedRequirement requirement) {
    String id = String.valueOf(requirement.controlId());
    Control control = controls.find(id);
    Map<String, String> values = new LinkedHashMap<>();
    for (List<SetParameter> list : List.of(set.setParameters(), requirement.setParameters())) {
      list.forEach(p -> values.put(String.valueOf(p.paramId()), String.join(", ", p.values())));
    }
    Text.Parameters shown = p -> values.containsKey(p) ? values.get(p) : controls.value(p);
    SectionBuilder section =
        new SectionBuilder(
                "req-" + requirement.uuid(), control == null ? id : Controls.title(control))
            .label(control == null ? null : Controls.label(control))
            .unnumbered()
            .control(id);
    FactList facts = new FactList();
    facts.code("Requirement", id);
    facts.add("Responsible", frame.directory.responsible(requirement.responsibleRoles()));
    facts.props(requirement.props());
    values.forEach((p, v) -> facts.add("Parameter " + p, v));
    section.add(facts.build(id));
    section.prose(
        requirement.description(),
        Field.of(requirement.uuid(), "description", Field.Type.MULTILINE),
        shown);
    for (ComponentStatement statement : requirement.statements()) {
      String part = SspRequirements.shortId(String.valueOf(statement.statementId()));
      section.add(Piece.Line.of(Piece.Style.OBJECTIVE, Text.of(Text.Kind.STRONG, part)));
      section.prose(
          statement.description(),
          Field.of(statement.uuid(), "description", Field.Type.MULTILINE),
          shown);
      section.prose(
          statement.remarks(), Field.of(statement.uuid(), "remarks", Field.Type.MULTILINE), shown);
    }
    section.prose(
        requirement.remarks(),
        Field.of(requirement.uuid(), "remarks", Field.Type.MULTILINE),
        shown);
    rows.add(
        new Piece.Row(
            null,
            List.of(
                List.of(Text.of(owner)),
                List.of(Text.of(Text.Kind.CODE, id)),
                requirement.description() == null
                    ? List.of()
                    : List.of(
                        Text.of(requirement.description(), shown)
                            .at(
                                Field.of(
                                    requirement.uuid(), "description", Field.Type.MULTILINE))))));
    return section;
  }

  private Piece.Grid sheet() {
    return Piece.Grid.of(
        "Requirements",
        List.of(
            Piece.Column.of("Component", 30),
            Piece.Column.of("Requirement", 20),
            Piece.Column.of("How it is met", 80)),
        rows);
  }
}
