package dev.assay.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Source;
import dev.assay.testing.Documents;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptLayoutTest {
  private static final String FILE =
      """
      {"catalog":{ "uuid":"5f1e2d3c-4b5a-4c6d-8e7f-901234567890",
      \t"metadata": {"title":   "M\u00fcller \\"x\\"", "last-modified":"2026-01-01T00:00:00Z",
        "version":"1","oscal-version":"1.1.3" } } }
      """;

  private static OscalDocument read(String json) {
    return Documents.readClean(json.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON);
  }

  private static Optional<String> write(String now) {
    return KeptLayout.write(
            Source.of("c.json", FILE.getBytes(StandardCharsets.UTF_8)),
            DocumentFormat.JSON,
            read(FILE),
            read(now))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void valuesAreReplacedAndAllElseStays() {
    String now =
        FILE.replace("M\u00fcller \\\"x\\\"", "A \\\\ b \u6a5f\\t\\n c")
            .replace("\"1\"", "\"2\"")
            .replace("2026-01-01", "2027-02-02");

    assertEquals(Optional.of(now), write(now));
  }

  @Test
  void whatComesOrGoesIsLeftToTheWriter() {
    assertTrue(
        write(FILE.replace("\"version\":\"1\",", "\"version\":\"1\",\"remarks\":\"x\","))
            .isEmpty());
  }
}
