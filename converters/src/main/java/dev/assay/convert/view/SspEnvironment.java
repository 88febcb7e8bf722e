package dev.assay.convert.view;

import dev.assay.model.gen.AuthorizationBoundary;
import dev.assay.model.gen.DataFlow;
import dev.assay.model.gen.Diagram;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.NetworkArchitecture;
import dev.assay.model.gen.SystemCharacteristics;
import dev.assay.model.gen.SystemImplementation;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads where a system works: its diagrams, components, inventory, connections and providers. */
final class SspEnvironment {
  private static final Set<String> CONNECTIONS = Set.of("interconnection");
  private static final Set<String> PROVIDERS = Set.of("system", "service");

  private final SystemCharacteristics about;
  private final SystemImplementation implementation;
  private final Frame frame;
  private final SspComponents components;
  private final SspInventory inventory;
  private final ProviderDuties duties;

  SspEnvironment(SystemSecurityPlan ssp, SystemCharacteristics about, Frame frame) {
    this.about = about;
    this.frame = frame;
    this.implementation =
        ssp.systemImplementation() == null
            ? SystemImplementation.builder().build()
            : ssp.systemImplementation();
    this.components = new SspComponents(implementation, frame.directory);
    this.inventory = new SspInventory(implementation, components, frame.directory);
    this.duties = new ProviderDuties(ssp, components);
  }

  /** The components of the system. */
  SspComponents components() {
    return components;
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
    section.add(components.ownership());
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

  private SectionBuilder listing(
      String id, String title, Predicate<String> types, @Nullable String type) {
    return new SectionBuilder(id, title)
        .add(components.grid(title, components.ofType(types), type));
  }

  private SectionBuilder connections() {
    return new SectionBuilder("connections", "Connections to Other Systems")
        .add(
            components.grid(
                "Connections", components.ofType(CONNECTIONS::contains), "interconnection"));
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
    section.add(
        components.grid(
            "External systems and services", components.ofType(PROVIDERS::contains), null));
    return section.add(duties.grid());
  }

  /** The inventory, on pages on their sides. */
  SectionBuilder annexInventory() {
    return inventory.annex();
  }

  /** The worksheets: components and inventory, one column for each property in use. */
  List<Book.Sheet> sheets() {
    Map<String, Piece.Grid> sheets = new LinkedHashMap<>();
    sheets.put("Inventory", inventory.sheet());
    sheets.put("Components", components.grid("Components", implementation.components(), null));
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
