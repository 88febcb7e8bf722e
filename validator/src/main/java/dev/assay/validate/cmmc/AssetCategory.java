package dev.assay.validate.cmmc;

import dev.assay.model.gen.InventoryItem;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.SystemComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The five asset categories of a Level 2 scope (table 3 to 32 CFR 170.19(c)(1)). */
public enum AssetCategory {
  CUI("cui", "CUI Asset", "\\bcui assets?\\b", " cui-asset cui-assets "),
  SPA(
      "spa",
      "Security Protection Asset",
      "\\bspas?\\b|security protection assets?",
      " security-protection-asset security-protection-assets "),
  CRMA(
      "crma",
      "Contractor Risk Managed Asset",
      "\\bcrmas?\\b|contractor risk managed assets?",
      " contractor-risk-managed-asset contractor-risk-managed-assets "),
  SPECIALIZED(
      "specialized",
      "Specialized Asset",
      "specialized assets?",
      " sa specialized-asset specialized-assets "),
  OUT_OF_SCOPE(
      "out-of-scope",
      "Out-of-Scope Asset",
      "out[ -]of[ -]scope|\\boutside\\b",
      " oos out-of-scope-asset out-of-scope-assets ");

  /** The types of specialized assets (32 CFR 170.4). */
  public static final Set<String> SPECIALIZED_TYPES =
      Set.of("iot", "iiot", "ot", "gfe", "restricted-information-system", "test-equipment");

  private final String value;
  private final String title;
  private final Pattern words;

  /** Other names, each between spaces. */
  private final String aliases;

  AssetCategory(String value, String title, String words, String aliases) {
    this.value = value;
    this.title = title;
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    this.aliases = aliases;
  }

  /** The value of the property {@code asset-category}. */
  public String value() {
    return value;
  }

  /** The official name. */
  public String title() {
    return title;
  }

  /** Whether assets of this category belong to the scope. */
  public boolean isInScope() {
    return this != OUT_OF_SCOPE;
  }

  /** Whether a text speaks of the category. */
  public boolean isNamedIn(String text) {
    return words.matcher(text).find();
  }

  /** The category of a value, in our spelling or in one that others use. */
  public static Optional<AssetCategory> of(String value) {
    String wanted = value.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    for (AssetCategory category : values()) {
      if (category.value.equals(wanted) || category.aliases.contains(" " + wanted + " ")) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }

  /** The categories that properties state, each once; unknown values are passed over. */
  public static Set<AssetCategory> stated(List<Property> props) {
    Set<AssetCategory> categories = new LinkedHashSet<>();
    AssayProps.values(props, AssayProps.ASSET_CATEGORY)
        .forEach(v -> of(v).ifPresent(categories::add));
    return categories;
  }

  /** The category of a component, when it has exactly one. */
  public static Optional<AssetCategory> of(SystemComponent component) {
    return single(stated(component.props()));
  }

  /** The category of an item: its own, else the one that all its components share. */
  public static Optional<AssetCategory> of(Plan plan, InventoryItem item) {
    Set<AssetCategory> own = stated(item.props());
    if (!own.isEmpty()) {
      return single(own);
    }
    Set<AssetCategory> shared = new LinkedHashSet<>();
    plan.componentsOf(item).forEach(c -> shared.addAll(stated(c.props())));
    return single(shared);
  }

  private static Optional<AssetCategory> single(Set<AssetCategory> categories) {
    return categories.size() == 1 ? categories.stream().findFirst() : Optional.empty();
  }
}
