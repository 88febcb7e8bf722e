package dev.assay.validate.cmmc;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.AuthorizationBoundary;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.InventoryItem;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.ResponsibleParty;
import dev.assay.model.gen.SystemCharacteristics;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemImplementation;
import dev.assay.model.gen.SystemImplementation.LeveragedAuthorization;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.gen.SystemUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A system security plan as the assessment sees it: nothing of it is null, all of it is found. */
public final class Plan {
  private final SystemSecurityPlan ssp;
  private final OscalIndex index;
  private final SystemStatus status;

  /**
   * A plan.
   *
   * @param document a system security plan
   * @param file its name
   */
  public Plan(OscalDocument document, String file) {
    this.ssp = document.rootAs(SystemSecurityPlan.class);
    this.index = OscalIndex.of(document, file);
    this.status = SystemStatus.of(ssp);
  }

  /** The document itself. */
  public SystemSecurityPlan ssp() {
    return ssp;
  }

  /** Where its records stand. */
  public OscalIndex index() {
    return index;
  }

  /** What its answers come to. */
  public SystemStatus status() {
    return status;
  }

  /** Its metadata; empty when it has none. */
  public Metadata metadata() {
    Metadata metadata = ssp.metadata();
    return metadata == null ? Metadata.builder().build() : metadata;
  }

  /** The characteristics of the system; empty when it has none. */
  public SystemCharacteristics characteristics() {
    SystemCharacteristics characteristics = ssp.systemCharacteristics();
    return characteristics == null ? SystemCharacteristics.builder().build() : characteristics;
  }

  private SystemImplementation implementation() {
    SystemImplementation implementation = ssp.systemImplementation();
    return implementation == null ? SystemImplementation.builder().build() : implementation;
  }

  /** The components. */
  public List<SystemComponent> components() {
    return implementation().components();
  }

  /** The items of the inventory. */
  public List<InventoryItem> inventory() {
    return implementation().inventoryItems();
  }

  /** The users. */
  public List<SystemUser> users() {
    return implementation().users();
  }

  /** The authorizations that the system builds on. */
  public List<LeveragedAuthorization> leveraged() {
    return implementation().leveragedAuthorizations();
  }

  /** The answers. */
  public List<ImplementedRequirement> requirements() {
    ControlImplementation control = ssp.controlImplementation();
    return control == null ? List.of() : control.implementedRequirements();
  }

  /** The resources of the back matter. */
  public List<BackMatter.Resource> resources() {
    BackMatter back = ssp.backMatter();
    return back == null ? List.of() : back.resources();
  }

  /** Who answers for the system, of the metadata and of the characteristics. */
  public List<ResponsibleParty> responsibleParties() {
    List<ResponsibleParty> all = new ArrayList<>(metadata().responsibleParties());
    all.addAll(characteristics().responsibleParties());
    return all;
  }

  /** The component with this uuid. */
  public Optional<SystemComponent> component(@Nullable String uuid) {
    return index.byUuid(uuid, SystemComponent.class);
  }

  /** The components that an item of the inventory is made of. */
  public List<SystemComponent> componentsOf(InventoryItem item) {
    return item.implementedComponents().stream()
        .flatMap(i -> component(i.componentUuid()).stream())
        .toList();
  }

  /** The name of an item of the inventory: its asset id, else its description. */
  public static String name(InventoryItem item) {
    List<String> ids = AssayProps.core(item.props(), "asset-id");
    return ids.isEmpty() ? shorten(Prose.of(item.description())) : ids.get(0);
  }

  /** The title of a component. */
  public static String name(SystemComponent component) {
    String title = Prose.of(component.title());
    return title.isEmpty() ? String.valueOf(component.uuid()) : title;
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  /** The resources that links lead to. */
  public List<BackMatter.Resource> resourcesOf(List<Link> links) {
    List<BackMatter.Resource> found = new ArrayList<>();
    for (Link link : links) {
      index
          .byHref(link.href())
          .filter(BackMatter.Resource.class::isInstance)
          .map(BackMatter.Resource.class::cast)
          .ifPresent(found::add);
    }
    return found;
  }

  /** The properties of the system: of its characteristics and of the document. */
  public List<Property> systemProps() {
    List<Property> props = new ArrayList<>(characteristics().props());
    props.addAll(metadata().props());
    return props;
  }

  /** The texts that describe the system as a whole. */
  public String narrative() {
    SystemCharacteristics it = characteristics();
    AuthorizationBoundary boundary = it.authorizationBoundary();
    StringBuilder text = new StringBuilder(Prose.of(it.description()));
    if (boundary != null) {
      text.append('\n').append(Prose.of(boundary.description()));
      text.append('\n').append(Prose.of(boundary.remarks()));
    }
    if (it.networkArchitecture() != null) {
      text.append('\n').append(Prose.of(it.networkArchitecture().description()));
    }
    if (it.dataFlow() != null) {
      text.append('\n').append(Prose.of(it.dataFlow().description()));
    }
    return text.append('\n').append(Prose.of(it.remarks())).toString();
  }
}
