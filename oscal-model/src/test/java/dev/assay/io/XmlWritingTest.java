package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that JSON can hold and XML cannot. */
class XmlWritingTest {
  private static OscalDocument catalog(String jsonText) {
    String json =
        """
        { "catalog": { "uuid": "0c0f1a7e-38cf-4c15-a2e0-0c8b6a54d0a1", "metadata": {
          "title": "T", "last-modified": "2026-03-01T10:00:00Z", "version": "%1$s",
          "oscal-version": "1.1.3", "remarks": "%1$s" },
          "params": [ { "id": "p", "class": "%1$s" } ] } }
        """
            .formatted(jsonText);
    Source source = Source.of("c.json", json.getBytes(StandardCharsets.UTF_8));
    return Objects.requireNonNull(new DocumentReader().read(source).document());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0001", "\\ufffe", "\\uffff"})
  void whatXmlCannotHoldIsAnErrorThatSaysSo(String escape) {
    OscalDocument document = catalog(escape);
    IOException error =
        assertThrows(
            IOException.class,
            () ->
                DocumentWriter.write(
                    document,
                    DocumentFormat.XML,
                    DocumentFormat.JSON,
                    new ByteArrayOutputStream()));
    assertTrue(String.valueOf(error.getMessage()).length() > 20, () -> error.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ufffd", "\\ud83f\\udffe", "\\u0085", "\\u2028"})
  void whatXmlCanHoldComesBack(String escape) throws IOException {
    OscalDocument document = catalog(escape);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocumentWriter.write(document, DocumentFormat.XML, DocumentFormat.JSON, out);
    ReadResult read = new DocumentReader().read(Source.of("c.xml", out.toByteArray()));
    assertEquals(document, read.document());
  }

  @Test
  void aTextThatHoldsOneLateIsRefusedToo() {
    OscalDocument document = catalog("a".repeat(10_000) + "\\uffff");
    assertThrows(
        IOException.class,
        () ->
            DocumentWriter.write(
                document, DocumentFormat.XML, DocumentFormat.JSON, new ByteArrayOutputStream()));
  }
}
