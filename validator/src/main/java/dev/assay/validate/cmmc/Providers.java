package dev.assay.validate.cmmc;

import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemImplementation.LeveragedAuthorization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The external services of a plan and what is said of them (32 CFR 170.19(c)(2)). */
public final class Providers {
  /** The value of {@code provider-type} of a cloud service provider. */
  public static final String CSP = "csp";

  /** The value of {@code provider-type} of any other external service provider. */
  public static final String ESP = "esp-not-csp";

  /** The values of {@code data-handled}. */
  public static final Set<String> DATA = Set.of("cui", "spd", "none");

  private static final String LEVERAGED = "leveraged-authorization-uuid";
  private static final Pattern MATRIX =
      Pattern.compile(
          "responsibility matrix|\\bcrm\\b|shared responsibility", Pattern.CASE_INSENSITIVE);

  private Providers() {}

  /** The components that an external party runs for the system and that are in scope. */
  public static List<SystemComponent> of(Plan plan) {
    List<SystemComponent> found = new ArrayList<>();
    for (SystemComponent component : plan.components()) {
      boolean inScope = AssetCategory.of(component).map(AssetCategory::isInScope).orElse(true);
      boolean external =
          "service".equals(component.type())
              && AssayProps.core(component.props(), "implementation-point").contains("external");
      boolean stated = !AssayProps.values(component.props(), AssayProps.PROVIDER_TYPE).isEmpty();
      if (inScope && (external || stated || authorizationId(component).isPresent())) {
        found.add(component);
      }
    }
    return found;
  }

  /** Whether a component is stated to be of this provider type. */
  public static boolean isType(SystemComponent component, String type) {
    return AssayProps.values(component.props(), AssayProps.PROVIDER_TYPE).contains(type);
  }

  /** Whether a component is stated to handle this data. */
  public static boolean handles(SystemComponent component, String data) {
    return AssayProps.values(component.props(), AssayProps.DATA_HANDLED).contains(data);
  }

  /** The uuid of the leveraged authorization that a component names. */
  public static Optional<String> authorizationId(SystemComponent component) {
    return AssayProps.core(component.props(), LEVERAGED).stream().findFirst();
  }

  /** The leveraged authorization of a component. */
  public static Optional<LeveragedAuthorization> authorization(
      Plan plan, SystemComponent component) {
    return authorizationId(component)
        .flatMap(uuid -> plan.index().byUuid(uuid, LeveragedAuthorization.class));
  }

  /** The properties of a component and of its authorization. */
  public static List<Property> props(Plan plan, SystemComponent component) {
    List<Property> props = new ArrayList<>(component.props());
    authorization(plan, component).ifPresent(a -> props.addAll(a.props()));
    return props;
  }

  /** The links of a component and of its authorization. */
  public static List<Link> links(Plan plan, SystemComponent component) {
    List<Link> links = new ArrayList<>(component.links());
    authorization(plan, component).ifPresent(a -> links.addAll(a.links()));
    return links;
  }

  /** Whether one of the links leads to a customer responsibility matrix. */
  public static boolean hasMatrix(Plan plan, SystemComponent component) {
    return links(plan, component).stream().anyMatch(link -> isMatrix(plan, link));
  }

  /** Whether a link leads to a customer responsibility matrix. */
  public static boolean isMatrix(Plan plan, Link link) {
    if ("customer-responsibility-matrix".equals(link.rel())
        || MATRIX.matcher(Prose.of(link.text())).find()) {
      return true;
    }
    for (BackMatter.Resource resource : plan.resourcesOf(List.of(link))) {
      String words = Prose.of(resource.title()) + " " + Prose.of(resource.description());
      if (MATRIX.matcher(words).find()) {
        return true;
      }
    }
    return false;
  }
}
