package dev.assay.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRepairTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void aSchemaThatIsNestedOneLevelTooDeepIsLifted() throws IOException {
    JsonNode schema =
        MAPPER.readTree(
            """
            {"properties": {
              "value": {"value": {"type": "string"}},
              "name": {"type": "string"},
              "items": {"items": {"properties": {"id": {"id": {"$ref": "#/x"}}}}}}}
            """);
    assertEquals(2, SchemaRepair.repair(schema));
    assertEquals(
        MAPPER.readTree(
            """
            {"properties": {
              "value": {"type": "string"},
              "name": {"type": "string"},
              "items": {"items": {"properties": {"id": {"$ref": "#/x"}}}}}}
            """),
        schema);
  }

  @Test
  void aPropertyWhoseSchemaHasPropertiesOfTheSameNameStays() throws IOException {
    JsonNode schema =
        MAPPER.readTree(
            """
            {"properties": {"value": {"type": "object", "properties": {"value": {"type": "string"}}}}}
            """);
    JsonNode before = schema.deepCopy();
    assertEquals(0, SchemaRepair.repair(schema));
    assertEquals(before, schema);
  }

  /** How many properties each file of the jar has one level too deep. */
  @Test
  void everyDefectOfTheJarIsRepairedAndNothingTwice(@TempDir Path folder) throws IOException {
    Map<String, Integer> lifted = new TreeMap<>();
    try (Stream<Path> files = Files.list(Inputs.unpack(folder).resolve("schema/json"))) {
      for (Path file : files.toList()) {
        JsonNode schema = MAPPER.readTree(file.toFile());
        lifted.put(file.getFileName().toString(), SchemaRepair.repair(schema));
        JsonNode repaired = schema.deepCopy();
        assertEquals(0, SchemaRepair.repair(schema), file + " repaired once more");
        assertEquals(repaired, schema);
      }
    }
    assertEquals(
        Map.of(
            "oscal-ap_schema.json", 6,
            "oscal-ar_schema.json", 7,
            "oscal-catalog_schema.json", 6,
            "oscal-complete_schema.json", 8,
            "oscal-component-definition_schema.json", 6,
            "oscal-poam_schema.json", 8,
            "oscal-profile_schema.json", 6,
            "oscal-ssp_schema.json", 7),
        lifted);
  }
}
