package dev.assay.validate.cmmc;

import dev.assay.model.gen.Property;
import dev.assay.profiles.cmmc.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The properties by which OSCAL documents carry what OSCAL has no place for. They stand in the
 * namespace {@code https://assay.dev/ns/oscal} and are described in {@code docs/props.md}.
 */
public final class AssayProps {
  /** The namespace of these properties. */
  public static final String NS = Vocabulary.NS;

  public static final String ASSET_CATEGORY = "asset-category";
  public static final String SPECIALIZED_TYPE = "specialized-asset-type";
  public static final String PROVIDER_TYPE = "provider-type";
  public static final String DATA_HANDLED = "data-handled";
  public static final String FEDRAMP_STATUS = "fedramp-status";
  public static final String FEDRAMP_LEVEL = "fedramp-impact-level";
  public static final String UPDATE_FREQUENCY = "update-frequency";
  public static final String CAGE_CODE = "cage-code";
  public static final String USER_COUNT = "user-count";
  public static final String CMMC_STATUS = "cmmc-status";
  public static final String CMMC_STATUS_DATE = "cmmc-status-date";
  public static final String CLOSEOUT_DUE = "poam-closeout-due";
  public static final String PLAN_TYPE = "plan-type";
  public static final String POAM_ITEM_ID = "poam-item-id";
  public static final String CMMC_ID = "cmmc-id";
  public static final String POINT_VALUE = "point-value";
  public static final String STATUS = "status";
  public static final String COMPLETED = "completed";
  public static final String EXCEPTION = "exception";
  public static final String OPERATIONAL_ITEM = "operational-plan-item";
  public static final String PARTIAL = "partial-implementation";

  /** Names that other tools use for ours; each counts in any namespace. */
  private static final Map<String, List<String>> ALIASES =
      Map.of(
          ASSET_CATEGORY, List.of("cmmc-asset-category", "cmmc-asset-type", "cmmc-scope"),
          SPECIALIZED_TYPE, List.of("cmmc-specialized-asset-type"),
          CAGE_CODE, List.of("cage"),
          POAM_ITEM_ID, List.of("poam-id", "POAM-ID"),
          CMMC_ID, List.of("cmmc-practice-id", "practice-id"));

  private AssayProps() {}

  /**
   * All values of a property, in order, trimmed; an alias counts when the name itself is absent.
   */
  public static List<String> values(List<Property> props, String name) {
    List<String> own = valuesOf(props, name, true);
    if (!own.isEmpty()) {
      return own;
    }
    for (String alias : ALIASES.getOrDefault(name, List.of())) {
      List<String> values = valuesOf(props, alias, false);
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  /** The first value of a property. */
  public static Optional<String> first(List<Property> props, String name) {
    return values(props, name).stream().findFirst();
  }

  /** The property itself, in our namespace. */
  public static Optional<Property> find(List<Property> props, String name) {
    return props.stream().filter(p -> name.equals(p.name()) && NS.equals(p.ns())).findFirst();
  }

  /** The values of a property of OSCAL's own, which has no namespace or NIST's. */
  public static List<String> core(List<Property> props, String name) {
    List<String> values = new ArrayList<>();
    for (Property prop : props) {
      boolean nist = prop.ns() == null || prop.ns().startsWith("http://csrc.nist.gov/ns/oscal");
      if (nist && name.equals(prop.name()) && prop.value() != null) {
        values.add(prop.value().strip());
      }
    }
    return values;
  }

  private static List<String> valuesOf(List<Property> props, String name, boolean ownOnly) {
    List<String> values = new ArrayList<>();
    for (Property prop : props) {
      String value = prop.value();
      if (name.equals(prop.name()) && value != null && (!ownOnly || NS.equals(prop.ns()))) {
        values.add(ownOnly ? value.strip() : value.strip().toLowerCase(Locale.ROOT));
      }
    }
    return values;
  }
}
