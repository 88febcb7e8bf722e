package dev.assay.validate.constraint;

import dev.assay.diagnostic.Severity;
import dev.assay.model.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a constraint of the texts that its definition gives, whether in the table or in a file. */
final class SpecReader {
  private SpecReader() {}

  /**
   * The constraint.
   *
   * @param ruleId its id
   * @param kind its kind
   * @param ruleSet the set it belongs to
   * @param holder on whose nodes it is evaluated, in words
   * @param t its texts by the names of Metaschema's attributes and elements
   */
  static ConstraintSpec read(
      String ruleId,
      ConstraintKind kind,
      String ruleSet,
      String holder,
      Map<String, String> t,
      List<ConstraintSpec.Key> keys,
      List<ConstraintSpec.Value> values) {
    String type = t.get("datatype");
    return new ConstraintSpec(
        ruleId,
        kind,
        ruleSet,
        holder,
        severity(t.get("level")),
        t.getOrDefault("target", "."),
        t.get("message"),
        help(t),
        t.get("test"),
        t.get("regex"),
        type == null ? null : DataType.ofOscalName(type),
        number(t.get("min-occurs")),
        number(t.get("max-occurs")),
        t.get("name"),
        keys,
        isYes(t.get("allow-other")),
        "none".equals(t.get("extensible")),
        values);
  }

  private static boolean isYes(@Nullable String text) {
    return "true".equals(text) || "yes".equals(text);
  }

  private static @Nullable String help(Map<String, String> t) {
    for (String name : List.of("help-text", "description", "remarks", "formal-name")) {
      String text = t.get(name);
      if (text != null && !text.isBlank()) {
        String url = t.get("help-url");
        String plain = Words.plain(text);
        return url == null ? plain : plain + "; see " + url;
      }
    }
    String url = t.get("help-url");
    return url == null ? null : "See " + url;
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text == null || text.equals("unbounded") ? null : Integer.valueOf(text);
  }

  /** Critical and error weigh the same; so does a constraint without a level. */
  static Severity severity(@Nullable String level) {
    return switch (level == null ? "error" : level.toLowerCase(Locale.ROOT)) {
      case "warning" -> Severity.WARNING;
      case "informational", "debug" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }
}
