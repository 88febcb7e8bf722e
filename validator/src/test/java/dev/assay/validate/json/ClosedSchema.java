package dev.assay.validate.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema that takes no key which it does not describe, unlike the one that is handed out: with it
 * a writer cannot come to write something that is not in the form.
 */
public final class ClosedSchema {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Schema schema;

  /** The schema, closed. */
  public ClosedSchema(JsonSchema open) {
    JsonNode tree = MAPPER.readTree(open.text());
    close(tree);
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(MAPPER.writeValueAsString(tree), InputFormat.JSON);
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    schema.forEach(ClosedSchema::close);
  }

  /** What is wrong with a document. */
  public List<String> problems(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
