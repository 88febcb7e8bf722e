package dev.assay.shell.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Tables of the keys that JSON Schemas describe. */
final class SchemaTables {
  private static final String REFERENCE = "#/definitions/";

  private final Map<String, String> schemas;
  private String base = "";
  private final StringBuilder out = new StringBuilder("# Schemas\n\n");

  /**
   * The tables.
   *
   * @param schemas the text of each schema by its file name
   */
  SchemaTables(Map<String, String> schemas) {
    this.schemas = schemas;
  }

  /** What a schema describes. */
  static String title(String schema) {
    return new ObjectMapper().readTree(schema).path("title").asString("");
  }

  String page(String made) {
    out.append(made);
    out.append(
        "\nThose of the reports lie in the validator's jar as well, under"
            + " `dev/assay/validate/report`.\n");
    schemas.forEach(
        (name, text) -> {
          JsonNode schema = new ObjectMapper().readTree(text);
          base = name.replace(".schema.json", "");
          out.append("\n## ").append(schema.path("title").asString(name)).append("\n\n");
          out.append("[").append(name).append("](").append(name).append(")\n\n");
          if (schema.has("description")) {
            out.append(ReferencePages.text(schema.get("description").asString())).append("\n\n");
          }
          object(schema);
          for (Map.Entry<String, JsonNode> one : schema.path("definitions").properties()) {
            out.append("\n### ").append(base).append(' ').append(one.getKey()).append("\n\n");
            object(one.getValue());
          }
        });
    return out.toString();
  }

  private void object(JsonNode schema) {
    ReferencePages.table(out, List.of("key", "is", ""));
    rows("", schema);
  }

  private void rows(String before, JsonNode schema) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode value = property.getValue();
      boolean list = value.path("type").asString("").equals("array");
      JsonNode item = list ? value.path("items") : value;
      String key = before + property.getKey() + (list ? "[]" : "");
      ReferencePages.row(
          out,
          "`" + key + "`",
          type(item) + (required.contains(property.getKey()) ? "" : ", may be absent"),
          value.path("description").asString(item.path("description").asString("")));
      rows(key + ".", item);
    }
  }

  private String type(JsonNode schema) {
    if (schema.path("type").isArray()) {
      List<String> types = new ArrayList<>();
      schema.get("type").forEach(type -> types.add(type.asString()));
      return String.join(" or ", types);
    }
    String reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      return reference.startsWith(REFERENCE)
          ? "[" + name + "](#" + base + "-" + name + ")"
          : "`" + reference + "`";
    }
    JsonNode values = schema.has("const") ? schema.get("const") : schema.path("enum");
    if (!values.isMissingNode()) {
      List<String> words = new ArrayList<>();
      (values.isArray() ? values : List.of(values))
          .forEach(v -> words.add("`" + v.asString() + "`"));
      return String.join(" or ", words);
    }
    return schema.path("type").asString("anything");
  }
}
