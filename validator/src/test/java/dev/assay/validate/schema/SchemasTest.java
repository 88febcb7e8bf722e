package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import dev.assay.document.DocumentType;
import dev.assay.io.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class SchemasTest {
  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void loadsTheSchemasOfEveryModelOnce(DocumentType type) {
    for (String version : Schemas.VERSIONS) {
      assertNotNull(Schemas.json(version, type));
      assertSame(Schemas.json(version, type), Schemas.json(version, type));
      assertNotNull(Schemas.xml(version, type));
      assertSame(Schemas.xml(version, type), Schemas.xml(version, type));
    }
  }

  /** What the build repairs: the schema of the property stands one level too deep. */
  @Test
  void refusesASchemaThatIsNotRepaired() {
    String nested = "{ \"type\": \"object\", \"properties\": { \"value\": %s } }";
    String property = "{ \"type\": \"string\" }";
    Schema repaired = compile(nested.formatted(property));
    assertEquals(1, repaired.validate(tree("{ \"value\": 1 }")).size());
    assertEquals(0, repaired.validate(tree("{ \"value\": \"a\" }")).size());
    String broken = nested.formatted("{ \"value\": " + property + " }");
    assertThrows(SchemaException.class, () -> compile(broken).validate(tree("{ \"value\": 1 }")));
  }

  private static Schema compile(String text) {
    return SchemaDialect.REGISTRY.getSchema(
        SchemaLocation.of("test:" + text.hashCode()), tree(text));
  }

  private static JsonNode tree(String text) {
    return NodeTree.ofSchema(Source.of("a.json", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Every subschema is compiled, so that a keyword that the dialect does not know cannot hide. */
  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void knowsEveryKeywordOfEverySchema(DocumentType type) {
    for (String version : Schemas.VERSIONS) {
      Schemas.json(version, type).initializeValidators();
    }
  }
}
