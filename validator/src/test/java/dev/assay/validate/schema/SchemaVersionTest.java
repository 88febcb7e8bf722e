package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaVersionTest {
  private static SchemaVersion of(String stated) {
    return SchemaVersion.choose("a.json", DocumentType.CATALOG, stated);
  }

  @ParameterizedTest
  @CsvSource({
    "1.1.3, 1.1.3, ''",
    "1.1.2, 1.1.2, ''",
    "v1.1.3, 1.1.3, WARNING",
    "V1.1.2, 1.1.2, WARNING",
    "1.0.0, 1.1.2, INFO",
    "1.0.4, 1.1.2, INFO",
    "1.1.0, 1.1.2, INFO",
    "1.1, 1.1.2, INFO",
    "1.1.4, 1.1.3, INFO",
    "1.2.1, 1.1.3, INFO",
    "1.1.3-rc1, 1.1.3, INFO",
    "v1.0.0, 1.1.2, WARNING INFO",
    "2.0.0, 1.1.3, WARNING",
    "0.9.0, 1.1.2, WARNING",
    "latest, 1.1.3, ERROR",
    "1, 1.1.3, ERROR",
    "1.1.3.4.5, 1.1.3, ERROR",
    "99999999999.1.1, 1.1.3, ERROR",
  })
  void choosesTheSchemaAndSaysSo(String stated, String version, String severities) {
    SchemaVersion chosen = of(stated);
    assertEquals(version, chosen.version());
    List<String> seen = chosen.findings().stream().map(f -> f.severity().name()).toList();
    assertEquals(severities, String.join(" ", seen));
    for (Finding finding : chosen.findings()) {
      assertEquals("OSCAL-VERSION", finding.ruleId());
      assertEquals("/catalog/metadata/oscal-version", finding.location().pointer());
    }
  }

  @Test
  void saysThatADocumentStatesNone() {
    SchemaVersion chosen = SchemaVersion.choose("a.json", DocumentType.PROFILE, null);
    assertEquals(Schemas.newest(), chosen.version());
    assertTrue(chosen.findings().get(0).message().contains("states no oscal-version"));
  }

  @Test
  void namesTheNumberThatIsMeant() {
    assertEquals("Write \"1.1.3\"", of("v1.1.3").findings().get(0).help());
  }
}
