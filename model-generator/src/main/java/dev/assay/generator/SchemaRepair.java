package dev.assay.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Copies a JSON Schema and repairs the nesting defect of the OSCAL 1.1.3 files.
 *
 * <p>Those files nest the schema of every property that is called {@code id}, {@code value}, {@code
 * identifier} or {@code number} one level too deep: {@code "value": {"value": {...}}} stands for
 * {@code "value": {...}}.
 */
final class SchemaRepair {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> NESTED = List.of("id", "value", "identifier", "number");

  private SchemaRepair() {}

  static void copy(Path from, Path to) throws IOException {
    JsonNode schema = MAPPER.readTree(from.toFile());
    repair(schema);
    Files.write(to, MAPPER.writeValueAsBytes(schema));
  }

  /** Lifts each nested property schema to its place; returns how many were lifted. */
  static int repair(JsonNode node) {
    int lifted = 0;
    if (node instanceof ObjectNode object
        && object.get("properties") instanceof ObjectNode properties) {
      for (String name : NESTED) {
        if (properties.get(name) instanceof ObjectNode property
            && property.size() == 1
            && property.get(name) instanceof ObjectNode inner) {
          properties.set(name, inner);
          lifted++;
        }
      }
    }
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        lifted += repair(entry.getValue());
      }
    } else if (node instanceof ArrayNode array) {
      for (JsonNode item : array) {
        lifted += repair(item);
      }
    }
    return lifted;
  }
}
