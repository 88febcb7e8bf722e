package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.assay.document.DocumentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  /** Every subschema is compiled, so that a keyword that the dialect does not know cannot hide. */
  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void knowsEveryKeywordOfEverySchema(DocumentType type) {
    for (String version : Schemas.VERSIONS) {
      Schemas.json(version, type).initializeValidators();
    }
  }
}
