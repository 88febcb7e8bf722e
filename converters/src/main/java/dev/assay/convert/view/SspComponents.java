package dev.assay.convert.view;

import dev.assay.model.gen.Property;
import dev.assay.model.gen.Protocol;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemImplementation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the components of a system: what they are, how they stand, who looks after them. */
final class SspComponents {
  private static final List<String> COMPONENT_STATES =
      List.of("under-development", "operational", "disposition", "other");

  private final SystemImplementation implementation;
  private final Directory directory;
  private final Map<String, SystemComponent> components = new HashMap<>();

  SspComponents(SystemImplementation implementation, Directory directory) {
    this.implementation = implementation;
    this.directory = directory;
    implementation
        .components()
        .forEach(
            c -> {
              if (c.uuid() != null) {
                components.putIfAbsent(c.uuid(), c);
              }
            });
  }

  /** The component's title, leading to its row. */
  Text name(@Nullable String uuid) {
    SystemComponent component = uuid == null ? null : components.get(uuid);
    return component == null || component.title() == null
        ? Text.of(Text.Kind.CODE, String.valueOf(uuid))
        : Text.of(component.title()).to("component-" + uuid);
  }

  List<SystemComponent> ofType(Predicate<String> types) {
    return implementation.components().stream()
        .filter(c -> types.test(c.type() == null ? "" : c.type()))
        .toList();
  }

  Piece.Grid grid(String title, List<SystemComponent> list, @Nullable String type) {
    boolean mixed = type == null;
    List<Piece.Row> rows = new ArrayList<>();
    for (SystemComponent component : list) {
      List<Text> name = new ArrayList<>();
      if (component.title() != null) {
        name.add(
            Text.of(component.title()).at(Field.of(component.uuid(), "title", Field.Type.LINE)));
      }
      if (mixed && component.type() != null) {
        name.add(Text.of("(" + component.type() + ")"));
      }
      rows.add(
          new Piece.Row(
              "component-" + component.uuid(),
              List.of(name, description(component), details(component), state(component))));
    }
    List<RowsOf.@Nullable Slot> slots = new ArrayList<>();
    slots.add(new RowsOf.Slot("title", Field.Type.LINE));
    slots.add(new RowsOf.Slot("description", Field.Type.MULTILINE));
    slots.add(null);
    slots.add(new RowsOf.Slot("status/state", Field.Type.WORD));
    return new Piece.Grid(
        title,
        List.of(
            Piece.Column.of("Name", 24),
            Piece.Column.of("Description", 38),
            Piece.Column.of("Details", 24),
            new Piece.Column("Status", 14, COMPONENT_STATES)),
        rows,
        type == null
            ? null
            : new RowsOf("system-implementation/components", slots, Map.of("type", type)));
  }

  private static List<Text> description(SystemComponent component) {
    List<Text> texts = new ArrayList<>();
    if (component.description() != null) {
      texts.add(
          Text.of(component.description())
              .at(Field.of(component.uuid(), "description", Field.Type.MULTILINE)));
    }
    if (component.purpose() != null) {
      texts.add(
          Text.of(component.purpose()).at(Field.of(component.uuid(), "purpose", Field.Type.LINE)));
    }
    if (component.remarks() != null) {
      texts.add(
          Text.of(component.remarks())
              .at(Field.of(component.uuid(), "remarks", Field.Type.MULTILINE)));
    }
    return texts;
  }

  private static List<Text> state(SystemComponent component) {
    return component.status() == null || component.status().state() == null
        ? List.of()
        : List.of(
            Text.of(Text.Kind.STATUS, component.status().state())
                .at(Field.word(component.uuid(), "status/state", COMPONENT_STATES)));
  }

  private List<Text> details(SystemComponent component) {
    List<Text> texts = new ArrayList<>(joined(propLines(named(component.props()))));
    for (Protocol protocol : component.protocols()) {
      StringBuilder line = new StringBuilder(protocol.name() == null ? "" : protocol.name());
      protocol
          .portRanges()
          .forEach(
              r -> {
                line.append(' ').append(r.start());
                if (r.end() != null && !r.end().equals(r.start())) {
                  line.append('-').append(r.end());
                }
                line.append(r.transport() == null ? "" : "/" + r.transport());
              });
      texts.add(Text.of(line.toString()));
    }
    return texts;
  }

  /** The properties, the uuid of an authorization replaced by its title. */
  private List<Property> named(List<Property> props) {
    return props.stream()
        .map(
            prop ->
                implementation.leveragedAuthorizations().stream()
                    .filter(used -> used.uuid() != null && used.uuid().equals(prop.value()))
                    .filter(used -> used.title() != null)
                    .findFirst()
                    .map(
                        used ->
                            prop.toBuilder()
                                .name("authorization")
                                .value(String.valueOf(used.title()))
                                .build())
                    .orElse(prop))
        .toList();
  }

  /** One line of many, so that the rows of a table stay low. */
  static List<Text> joined(List<Text> lines) {
    List<String> words = lines.stream().map(Text::characters).toList();
    return words.isEmpty() ? List.of() : List.of(Text.of(String.join("; ", words)));
  }

  static List<Text> propLines(List<Property> props) {
    List<Text> texts = new ArrayList<>();
    for (Piece.Fact fact : new FactList().props(props).list()) {
      List<String> values = fact.value().stream().map(Text::characters).toList();
      texts.add(Text.of(fact.label() + ": " + String.join(", ", values)));
    }
    return texts;
  }

  SectionBuilder ownership() {
    List<Piece.Row> rows = new ArrayList<>();
    for (SystemComponent component : implementation.components()) {
      List<Text> roles = directory.responsible(component.responsibleRoles());
      String vendor = Frame.value(component.props(), "vendor-name");
      if (!roles.isEmpty() || vendor != null) {
        rows.add(
            new Piece.Row(
                null,
                List.of(
                    List.of(name(component.uuid())),
                    roles,
                    vendor == null ? List.of() : List.of(Text.of(vendor)))));
      }
    }
    return new SectionBuilder("maintenance", "Hardware and Software Maintenance and Ownership")
        .prose(
            implementation.remarks(),
            Field.root("system-implementation/remarks", Field.Type.MULTILINE))
        .add(
            Piece.Grid.of(
                "Maintenance and ownership",
                List.of(
                    Piece.Column.of("Component", 35),
                    Piece.Column.of("Responsible", 45),
                    Piece.Column.of("Vendor", 20)),
                rows));
  }
}
