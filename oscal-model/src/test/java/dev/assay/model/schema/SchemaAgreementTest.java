package dev.assay.model.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.document.DocumentType;
import dev.assay.model.gen.Definitions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every name, order, cardinality, choice and data type of NIST's schemas stands in the generated
 * definitions, and the reverse: a member that one side lacks is a difference.
 */
class SchemaAgreementTest {
  /** How the schemas of 1.1.2 differ from the definitions of 1.1.3, by the end of the path. */
  private static final Map<String, String> PREVIOUS =
      Map.of(
          "/protocols/name: string required <> string",
          "1.1.3 made the name of a protocol optional",
          "/protocol/@: {name=string required, uuid=uuid} <> {name=string, uuid=uuid}",
          "1.1.3 made the name of a protocol optional");

  @ParameterizedTest
  @EnumSource
  void theXsdSaysTheSame(DocumentType type) {
    XsdWalk walk = xsd(type, "1.1.3");
    assertEquals(Set.of(), walk.differences(type.rootName(), type.definition()));
    assertEquals(Set.of(), walk.untyped());
  }

  @ParameterizedTest
  @EnumSource
  void theJsonSchemaSaysTheSame(DocumentType type) {
    assertEquals(Set.of(), json(type, "1.1.3").differences(type.rootName(), type.definition()));
  }

  @Test
  void everyDefinitionIsCompared() {
    Set<Integer> inXsd = new TreeSet<>();
    Set<Integer> inJson = new TreeSet<>();
    for (DocumentType type : DocumentType.values()) {
      XsdWalk xsd = xsd(type, "1.1.3");
      JsonSchemaWalk json = json(type, "1.1.3");
      xsd.differences(type.rootName(), type.definition());
      json.differences(type.rootName(), type.definition());
      inXsd.addAll(xsd.seen());
      inJson.addAll(json.seen());
    }
    assertEquals(Definitions.TABLE.size(), inXsd.size());
    assertEquals(Definitions.TABLE.size(), inJson.size());
  }

  /** The XSD of 1.1.2 names no type for many elements, such as title: it takes anything there. */
  @ParameterizedTest
  @EnumSource
  void theXsdOfThePreviousVersionDiffersWhereItIsKnownTo(DocumentType type) {
    XsdWalk walk = xsd(type, "1.1.2");
    assertEquals(Set.of(), unexplained(walk.differences(type.rootName(), type.definition())));
    assertFalse(walk.untyped().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void theJsonSchemaOfThePreviousVersionDiffersWhereItIsKnownTo(DocumentType type) {
    assertEquals(
        Set.of(), unexplained(json(type, "1.1.2").differences(type.rootName(), type.definition())));
  }

  private static Set<String> unexplained(Set<String> differences) {
    Set<String> result = new TreeSet<>(differences);
    result.removeIf(difference -> PREVIOUS.keySet().stream().anyMatch(difference::endsWith));
    return result;
  }

  private static XsdWalk xsd(DocumentType type, String version) {
    return new XsdWalk(
        "/dev/assay/schemas/" + version + "/xml/oscal-" + type.shortName() + "_schema.xsd");
  }

  private static JsonSchemaWalk json(DocumentType type, String version) {
    return new JsonSchemaWalk(
        "/dev/assay/schemas/" + version + "/json/oscal-" + type.shortName() + "_schema.json");
  }
}
