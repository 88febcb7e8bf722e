package dev.assay.model.schema;

import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks a JSON Schema and the definitions side by side and writes down where they differ. */
final class JsonSchemaWalk {
  private final JsonNode schema;
  private final Set<Integer> seen = new HashSet<>();
  private final Set<String> differences = new TreeSet<>();

  JsonSchemaWalk(String resource) {
    try (InputStream in =
        Objects.requireNonNull(JsonSchemaWalk.class.getResourceAsStream(resource))) {
      schema = new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  /** What differs, one line each. */
  Set<String> differences(String root, Definition definition) {
    compare(definition, resolve(schema.get("properties").get(root)), root);
    return differences;
  }

  /** The numbers of the definitions that were met. */
  Set<Integer> seen() {
    return seen;
  }

  private void compare(Definition definition, JsonNode object, String path) {
    if (!seen.add(definition.id())) {
      return;
    }
    Map<String, String> ours = new TreeMap<>();
    for (Member member : definition.members()) {
      boolean required = member.isRequired() && member.choice() < 0;
      ours.put(member.jsonName(), shown(member) + (required ? " required" : ""));
    }
    Map<String, JsonNode> properties = new TreeMap<>();
    Set<String> required = collect(object, properties);
    Map<String, String> theirs = new TreeMap<>();
    properties.forEach(
        (name, property) ->
            theirs.put(name, shown(property) + (required.contains(name) ? " required" : "")));
    for (String name : union(ours.keySet(), theirs.keySet())) {
      String schemaSays = theirs.getOrDefault(name, "nothing");
      String weSay = ours.getOrDefault(name, "nothing");
      if (!schemaSays.equals(weSay)) {
        differences.add(path + "/" + name + ": " + schemaSays + " <> " + weSay);
      }
    }
    for (Member member : definition.members()) {
      Definition structure = definition.definitionOf(member);
      JsonNode property = properties.get(member.jsonName());
      if (structure != null && property != null) {
        JsonNode item = property.has("items") ? property.get("items") : property;
        compare(structure, resolve(item), path + "/" + member.jsonName());
      }
    }
  }

  /** Gathers the properties of all branches; gives back what every branch requires. */
  private Set<String> collect(JsonNode object, Map<String, JsonNode> properties) {
    Set<String> required = new TreeSet<>();
    if (object.has("properties")) {
      for (Map.Entry<String, JsonNode> entry : object.get("properties").properties()) {
        properties.putIfAbsent(entry.getKey(), entry.getValue());
      }
    }
    if (object.has("required")) {
      object.get("required").forEach(name -> required.add(name.asString()));
    }
    for (String key : List.of("anyOf", "oneOf")) {
      if (object.has(key)) {
        Set<String> common = null;
        for (JsonNode branch : object.get(key)) {
          Set<String> one = collect(resolve(branch), properties);
          if (common == null) {
            common = one;
          } else {
            common.retainAll(one);
          }
        }
        required.addAll(Objects.requireNonNull(common));
      }
    }
    return required;
  }

  private String shown(JsonNode property) {
    JsonNode node = resolve(property);
    if (node.path("type").asString("").equals("array")) {
      String max = node.has("maxItems") ? node.get("maxItems").asString() : "*";
      return "list " + node.path("minItems").asInt(0) + ".." + max + " " + shown(node.get("items"));
    }
    return type(property);
  }

  private static String shown(Member member) {
    String type = member.structure() >= 0 ? "object" : XsdWalk.typeOf(member);
    String max = member.max() < 0 ? "*" : String.valueOf(member.max());
    return member.isList() ? "list " + Math.max(1, member.min()) + ".." + max + " " + type : type;
  }

  private String type(JsonNode node) {
    String ref = node.path("$ref").asString("");
    if (ref.endsWith("Datatype")) {
      return XsdWalk.typeName(ref.substring(ref.lastIndexOf('/') + 1));
    }
    if (!ref.isEmpty()) {
      return type(resolve(node));
    }
    if (node.path("type").asString("").equals("object") || node.has("properties")) {
      return "object";
    }
    for (String key : List.of("allOf", "anyOf", "oneOf")) {
      for (JsonNode branch : node.path(key)) {
        String type = type(branch);
        if (!type.startsWith("unknown")) {
          return type;
        }
      }
    }
    return "unknown " + node;
  }

  private JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asString("");
    if (ref.isEmpty() || ref.endsWith("Datatype")) {
      return node;
    }
    String name = ref.substring(ref.lastIndexOf('/') + 1);
    return resolve(Objects.requireNonNull(schema.get("definitions").get(name), ref));
  }

  private static List<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return new ArrayList<>(all);
  }
}
