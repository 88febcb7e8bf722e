package dev.assay.validate.schema;

import com.networknt.schema.regex.RegularExpression;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes shapes of a JSON Schema, each when it is first needed.
 *
 * <p>It knows the few forms that OSCAL's schemas are written in. A schema in another form becomes
 * {@link JsonShape#NOT_KNOWN}, which costs time and never a finding.
 */
final class JsonShapeCompiler {
  private static final String DEFINITIONS = "#/definitions/";

  /** Keywords that ask for nothing. */
  private static final Set<String> SILENT =
      Set.of(
          "$schema",
          "$id",
          "$comment",
          "definitions",
          "title",
          "description",
          "default",
          "contentEncoding");

  private final JsonNode definitions;
  private final OscalPatterns patterns = new OscalPatterns();
  private final Map<String, JsonShape> byName = new ConcurrentHashMap<>();

  private JsonShapeCompiler(JsonNode definitions) {
    this.definitions = definitions;
  }

  /** The shape of the documents of a schema. */
  static JsonShape compile(JsonNode schema) {
    return new JsonShapeCompiler(schema.path("definitions")).shape(schema);
  }

  private JsonShape shape(JsonNode schema) {
    Set<String> keywords = keywords(schema);
    if (keywords.equals(Set.of("$ref"))) {
      return named(schema.get("$ref").stringValue(""));
    }
    if (keywords.contains("items")) {
      return items(schema, keywords);
    }
    if (isObject(keywords)) {
      return keys(List.of(schema), keywords.contains("type") ? schema : null);
    }
    if (keywords.equals(Set.of("anyOf")) || keywords.equals(Set.of("anyOf", "type"))) {
      List<JsonNode> branches = list(schema.get("anyOf"));
      if (branches.stream().allMatch(b -> isObject(keywords(b)))) {
        return keys(branches, keywords.contains("type") ? schema : null);
      }
      return keywords.contains("type") ? JsonShape.NOT_KNOWN : either(branches);
    }
    return keywords.equals(Set.of("allOf")) ? all(schema) : scalar(schema, keywords);
  }

  private static boolean isObject(Set<String> keywords) {
    return keywords.contains("additionalProperties")
        && Set.of("type", "properties", "required", "additionalProperties").containsAll(keywords);
  }

  private JsonShape named(String reference) {
    if (!reference.startsWith(DEFINITIONS)) {
      return JsonShape.NOT_KNOWN;
    }
    String name = reference.substring(DEFINITIONS.length());
    JsonShape known = byName.get(name);
    if (known == null) {
      JsonNode definition = definitions.get(name);
      JsonShape made = definition == null ? JsonShape.NOT_KNOWN : shape(definition);
      JsonShape before = byName.putIfAbsent(name, made);
      known = before == null ? made : before;
    }
    return known;
  }

  private JsonShape items(JsonNode schema, Set<String> keywords) {
    if (!isType(schema, "array") || !Set.of("type", "items", "minItems").containsAll(keywords)) {
      return JsonShape.NOT_KNOWN;
    }
    return new JsonShape.Items(shape(schema.get("items")), schema.path("minItems").asInt(0));
  }

  /**
   * An object that has the keys of one of the alternatives.
   *
   * <p>A key that several of them have must ask the same everywhere, so that its value is looked at
   * once.
   */
  private JsonShape keys(List<JsonNode> branches, @Nullable JsonNode typed) {
    Map<String, Integer> index = new LinkedHashMap<>();
    List<JsonNode> schemas = new ArrayList<>();
    List<JsonShape.Keys.Alternative> alternatives = new ArrayList<>();
    if (typed != null && !isType(typed, "object")) {
      return JsonShape.NOT_KNOWN;
    }
    for (JsonNode branch : branches) {
      JsonNode more = branch.get("additionalProperties");
      if (!more.isBoolean()
          || more.booleanValue()
          || (branch.has("type") && !isType(branch, "object"))) {
        return JsonShape.NOT_KNOWN;
      }
      long allowed = 0;
      for (Map.Entry<String, JsonNode> property : branch.path("properties").properties()) {
        Integer bit = index.get(property.getKey());
        if (bit == null) {
          bit = schemas.size();
          index.put(property.getKey(), bit);
          schemas.add(property.getValue());
        } else if (!bare(schemas.get(bit)).equals(bare(property.getValue()))) {
          return JsonShape.NOT_KNOWN;
        }
        allowed |= 1L << bit;
      }
      long required = 0;
      for (JsonNode name : branch.path("required")) {
        Integer bit = index.get(name.stringValue(""));
        if (bit == null) {
          return JsonShape.NOT_KNOWN;
        }
        required |= 1L << bit;
      }
      alternatives.add(new JsonShape.Keys.Alternative(allowed, required));
    }
    return schemas.size() > JsonShape.Keys.MAX
        ? JsonShape.NOT_KNOWN
        : new JsonShape.Keys(index, schemas, alternatives, this::shape);
  }

  /** What a schema asks for, without what it says to people. */
  private static String bare(JsonNode schema) {
    if (schema.isArray()) {
      StringBuilder out = new StringBuilder("[");
      schema.forEach(item -> out.append(bare(item)).append(','));
      return out.append(']').toString();
    }
    if (!schema.isObject()) {
      return schema.isString() ? '"' + schema.stringValue() + '"' : schema.asString();
    }
    StringBuilder out = new StringBuilder("{");
    for (String keyword : new java.util.TreeSet<>(keywords(schema))) {
      out.append(keyword).append(':');
      JsonNode value = schema.get(keyword);
      if (keyword.equals("properties")) {
        value
            .properties()
            .forEach(p -> out.append(p.getKey()).append('=').append(bare(p.getValue())));
      } else {
        out.append(bare(value));
      }
      out.append(';');
    }
    return out.append('}').toString();
  }

  private JsonShape all(JsonNode schema) {
    JsonShape result = null;
    for (JsonNode branch : schema.get("allOf")) {
      JsonShape shape = shape(branch);
      result = result == null ? shape : both(result, shape);
    }
    return result == null ? JsonShape.NOT_KNOWN : result;
  }

  private static JsonShape both(JsonShape a, JsonShape b) {
    if (a instanceof JsonShape.Text p && b instanceof JsonShape.Text q) {
      return new JsonShape.Text(text -> p.takes(text) && q.takes(text));
    }
    if (a instanceof JsonShape.Whole p && b instanceof JsonShape.Whole q) {
      BigInteger least = p.least();
      BigInteger other = q.least();
      return new JsonShape.Whole(
          least == null ? other : other == null ? least : (BigInteger) least.max(other));
    }
    return JsonShape.NOT_KNOWN;
  }

  private JsonShape either(List<JsonNode> branches) {
    List<JsonShape.Text> texts = new ArrayList<>();
    for (JsonNode branch : branches) {
      if (!(shape(branch) instanceof JsonShape.Text text)) {
        return JsonShape.NOT_KNOWN;
      }
      texts.add(text);
    }
    return new JsonShape.Text(text -> texts.stream().anyMatch(t -> t.takes(text)));
  }

  private JsonShape scalar(JsonNode schema, Set<String> keywords) {
    if (Set.of("type", "pattern", "format", "enum").containsAll(keywords)
        && (isType(schema, "string") || keywords.equals(Set.of("enum")))) {
      return text(schema);
    }
    if (Set.of("type", "minimum").containsAll(keywords)
        && (isType(schema, "integer") || isType(schema, "number"))) {
      JsonNode least = schema.get("minimum");
      return least == null
          ? new JsonShape.Whole(null)
          : least.isIntegralNumber()
              ? new JsonShape.Whole(least.bigIntegerValue())
              : JsonShape.NOT_KNOWN;
    }
    return keywords.equals(Set.of("type")) && isType(schema, "boolean")
        ? new JsonShape.Truth()
        : JsonShape.NOT_KNOWN;
  }

  private JsonShape text(JsonNode schema) {
    Predicate<String> rule = null;
    JsonNode pattern = schema.get("pattern");
    if (pattern != null) {
      RegularExpression expression = patterns.getRegularExpression(pattern.stringValue(""));
      rule = expression::matches;
    }
    JsonNode format = schema.get("format");
    if (format != null) {
      OscalFormat known =
          OscalFormat.ALL.stream()
              .filter(f -> f.getName().equals(format.stringValue("")))
              .findFirst()
              .orElse(null);
      if (known == null) {
        return JsonShape.NOT_KNOWN;
      }
      Predicate<String> accepts = known.type()::accepts;
      rule = rule == null ? accepts : rule.and(accepts);
    }
    JsonNode values = schema.get("enum");
    if (values != null) {
      Set<String> allowed = new HashSet<>();
      for (JsonNode value : values) {
        if (!value.isString()) {
          return JsonShape.NOT_KNOWN;
        }
        allowed.add(value.stringValue());
      }
      Predicate<String> listed = allowed::contains;
      rule = rule == null ? listed : rule.and(listed);
    }
    return new JsonShape.Text(rule);
  }

  private static boolean isType(JsonNode schema, String type) {
    return schema.path("type").stringValue("").equals(type);
  }

  private static Set<String> keywords(JsonNode schema) {
    Set<String> keywords = new HashSet<>(schema.propertyNames());
    keywords.removeAll(SILENT);
    return keywords;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> nodes = new ArrayList<>();
    array.forEach(nodes::add);
    return nodes;
  }
}
