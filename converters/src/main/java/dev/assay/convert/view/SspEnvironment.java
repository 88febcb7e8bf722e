package dev.assay.convert.view;

import dev.assay.model.gen.AuthorizationBoundary;
import dev.assay.model.gen.DataFlow;
import dev.assay.model.gen.Diagram;
import dev.assay.model.gen.InventoryItem;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.NetworkArchitecture;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.Protocol;
import dev.assay.model.gen.SystemCharacteristics;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemImplementation;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads where a system works: its diagrams, components, inventory, connections and providers. */
final class SspEnvironment {
  private static final List<String> COMPONENT_STATES =
      List.of("under-development", "operational", "disposition", "other");
  private static final Set<String> CONNECTIONS = Set.of("interconnection");
  private static final Set<String> PROVIDERS = Set.of("system", "service");

  private final SystemCharacteristics about;
  private final SystemImplementation implementation;
  private final Frame frame;
  private final Map<String, SystemComponent> components = new HashMap<>();
  private final ProviderDuties duties;

  SspEnvironment(SystemSecurityPlan ssp, SystemCharacteristics about, Frame frame) {
    this.about = about;
    this.frame = frame;
    this.implementation =
        ssp.systemImplementation() == null
            ? SystemImplementation.builder().build()
            : ssp.systemImplementation();
    implementation
        .components()
        .forEach(
            c -> {
              if (c.uuid() != null) {
                components.putIfAbsent(c.uuid(), c);
              }
            });
    this.duties = new ProviderDuties(ssp, this);
  }

  /** The component's title, leading to its row. */
  Text componentName(@Nullable String uuid) {
    SystemComponent component = uuid == null ? null : components.get(uuid);
    return component == null || component.title() == null
        ? Text.of(Text.Kind.CODE, String.valueOf(uuid))
        : Text.of(component.title()).to("component-" + uuid);
  }

  SectionBuilder section() {
    SectionBuilder section = new SectionBuilder("environment", "System Environment");
    AuthorizationBoundary boundary = about.authorizationBoundary();
    if (boundary != null) {
      section.add(
          diagrams(
              "authorization-boundary",
              "Authorization Boundary",
              boundary.description(),
              boundary.diagrams(),
              boundary.remarks()));
    }
    NetworkArchitecture network = about.networkArchitecture();
    if (network != null) {
      section.add(
          diagrams(
              "network-architecture",
              "Network Architecture",
              network.description(),
              network.diagrams(),
              network.remarks()));
    }
    DataFlow flow = about.dataFlow();
    if (flow != null) {
      section.add(
          diagrams("data-flow", "Data Flow", flow.description(), flow.diagrams(), flow.remarks()));
    }
    section.add(listing("hardware", "Hardware Listing", "hardware"::equals, "hardware"));
    section.add(listing("software", "Software Listing", "software"::equals, "software"));
    section.add(ownership());
    section.add(
        listing(
            "other-components",
            "Other Components",
            t ->
                !t.equals("hardware")
                    && !t.equals("software")
                    && !CONNECTIONS.contains(t)
                    && !PROVIDERS.contains(t),
            null));
    section.add(connections());
    section.add(providers());
    return section;
  }

  private SectionBuilder diagrams(
      String name,
      String title,
      @Nullable Markup description,
      List<Diagram> diagrams,
      @Nullable Markup remarks) {
    String path = "system-characteristics/" + name;
    SectionBuilder section = new SectionBuilder(name, title).unnumbered();
    section.prose(description, Field.root(path + "/description", Field.Type.MULTILINE));
    for (Diagram diagram : diagrams) {
      Picture picture = null;
      for (Link link : diagram.links()) {
        if (picture == null) {
          picture = frame.pictures.find(link.href());
        }
      }
      Text caption =
          diagram.caption() == null
              ? Text.of(title)
              : Text.of(diagram.caption()).at(Field.of(diagram.uuid(), "caption", Field.Type.LINE));
      String alt =
          diagram.description() == null
              ? caption.characters()
              : Characters.of(diagram.description(), Text.Parameters.NONE);
      section.add(new Piece.Figure(picture, caption, alt));
      section.prose(
          diagram.description(), Field.of(diagram.uuid(), "description", Field.Type.MULTILINE));
      section.prose(diagram.remarks(), Field.of(diagram.uuid(), "remarks", Field.Type.MULTILINE));
    }
    return section.prose(remarks, Field.root(path + "/remarks", Field.Type.MULTILINE));
  }

  private List<SystemComponent> ofType(Predicate<String> types) {
    return implementation.components().stream()
        .filter(c -> types.test(c.type() == null ? "" : c.type()))
        .toList();
  }

  private SectionBuilder listing(
      String id, String title, Predicate<String> types, @Nullable String type) {
    return new SectionBuilder(id, title).add(componentGrid(title, ofType(types), type));
  }

  private Piece.Grid componentGrid(
      String title, List<SystemComponent> list, @Nullable String type) {
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
  private static List<Text> joined(List<Text> lines) {
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

  private SectionBuilder ownership() {
    List<Piece.Row> rows = new ArrayList<>();
    for (SystemComponent component : implementation.components()) {
      List<Text> roles = frame.directory.responsible(component.responsibleRoles());
      String vendor = Frame.value(component.props(), "vendor-name");
      if (!roles.isEmpty() || vendor != null) {
        rows.add(
            new Piece.Row(
                null,
                List.of(
                    List.of(componentName(component.uuid())),
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

  private SectionBuilder connections() {
    return new SectionBuilder("connections", "Connections to Other Systems")
        .add(componentGrid("Connections", ofType(CONNECTIONS::contains), "interconnection"));
  }

  private SectionBuilder providers() {
    SectionBuilder section =
        new SectionBuilder("providers", "External Providers and Their Responsibilities");
    for (SystemImplementation.LeveragedAuthorization used :
        implementation.leveragedAuthorizations()) {
      FactList facts = new FactList();
      facts.add("Authorization", used.title(), Field.of(used.uuid(), "title", Field.Type.LINE));
      if (used.partyUuid() != null) {
        facts.add("Provider", List.of(frame.directory.partyName(used.partyUuid())));
      }
      facts.date(
          "Authorized",
          used.dateAuthorized(),
          Field.of(used.uuid(), "date-authorized", Field.Type.DATE));
      facts.props(used.props());
      facts.links("Documents", used.links(), frame.pictures);
      facts.add("Remarks", used.remarks(), Field.of(used.uuid(), "remarks", Field.Type.MULTILINE));
      section.add(facts.build("Leveraged authorization"));
    }
    section.add(componentGrid("External systems and services", ofType(PROVIDERS::contains), null));
    return section.add(duties.grid());
  }

  /** The inventory, on pages on their sides. */
  SectionBuilder annexInventory() {
    List<String> names = new ArrayList<>(List.of("asset-id", "asset-category", "ipv4-address"));
    Set<String> present = inventoryProps();
    names.removeIf(n -> !present.contains(n));
    return new SectionBuilder("inventory", "Inventory").wide().add(inventory(names, true));
  }

  private Set<String> inventoryProps() {
    Set<String> names = new LinkedHashSet<>();
    for (InventoryItem item : implementation.inventoryItems()) {
      item.props().forEach(p -> names.add(String.valueOf(p.name())));
    }
    return names;
  }

  private Piece.Grid inventory(List<String> own, boolean others) {
    List<Piece.Column> columns = new ArrayList<>();
    own.forEach(n -> columns.add(Piece.Column.of(FactList.label(n), 11)));
    columns.add(Piece.Column.of("Description", 26));
    columns.add(Piece.Column.of("Components", 20));
    columns.add(Piece.Column.of("Responsible", 17));
    if (others) {
      columns.add(Piece.Column.of("Other details", 34));
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (InventoryItem item : implementation.inventoryItems()) {
      List<List<Text>> cells = new ArrayList<>();
      for (String name : own) {
        cells.add(
            item.props().stream()
                .filter(p -> name.equals(p.name()) && p.value() != null)
                .map(p -> Text.of(String.valueOf(p.value())))
                .toList());
      }
      cells.add(
          item.description() == null
              ? List.of()
              : List.of(
                  Text.of(item.description())
                      .at(Field.of(item.uuid(), "description", Field.Type.MULTILINE))));
      cells.add(
          item.implementedComponents().stream()
              .map(c -> componentName(c.componentUuid()))
              .toList());
      cells.add(frame.directory.responsibleParties(item.responsibleParties()));
      if (others) {
        List<Text> rest =
            new ArrayList<>(
                joined(
                    propLines(
                        item.props().stream().filter(p -> !own.contains(p.name())).toList())));
        if (item.remarks() != null) {
          rest.add(Text.of(item.remarks()));
        }
        cells.add(rest);
      }
      rows.add(new Piece.Row("item-" + item.uuid(), cells));
    }
    return inventoryRows(columns, rows, own.size());
  }

  private static Piece.Grid inventoryRows(
      List<Piece.Column> columns, List<Piece.Row> rows, int descriptionAt) {
    List<RowsOf.@Nullable Slot> slots = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      slots.add(i == descriptionAt ? new RowsOf.Slot("description", Field.Type.MULTILINE) : null);
    }
    return new Piece.Grid(
        "Inventory",
        columns,
        rows,
        new RowsOf("system-implementation/inventory-items", slots, Map.of()));
  }

  /** The worksheets: components and inventory, one column for each property in use. */
  List<Book.Sheet> sheets() {
    Map<String, Piece.Grid> sheets = new LinkedHashMap<>();
    sheets.put("Inventory", inventory(List.copyOf(inventoryProps()), false));
    sheets.put("Components", componentGrid("Components", implementation.components(), null));
    sheets.put("People", frame.directory.parties());
    List<Book.Sheet> list = new ArrayList<>();
    sheets.forEach(
        (name, grid) -> {
          if (!grid.rows().isEmpty()) {
            list.add(new Book.Sheet(name, grid));
          }
        });
    return list;
  }
}
