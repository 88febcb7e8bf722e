package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.testing.Documents;
import dev.assay.testing.RandomDocuments;
import dev.assay.testing.Xsd;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of reading and writing over documents of all seven models. */
class RoundTripProperties {
  @Provide
  Arbitrary<OscalDocument> documents() {
    return Combinators.combine(
            Arbitraries.of(DocumentType.values()),
            Arbitraries.longs(),
            Arbitraries.integers().between(0, 120))
        .as(RandomDocuments::document);
  }

  @Property(tries = 300)
  void whatIsWrittenReadsBackEqual(
      @ForAll("documents") OscalDocument document, @ForAll DocumentFormat format) {
    byte[] bytes = Documents.write(document, format);
    assertEquals(
        document,
        Documents.readClean(bytes, format),
        () -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Property(tries = 150)
  void aWayThroughAllFormatsEndsInTheSameBytes(@ForAll("documents") OscalDocument document) {
    byte[] json = Documents.write(document, DocumentFormat.JSON);
    OscalDocument current = Documents.readClean(json, DocumentFormat.JSON);
    for (DocumentFormat format : List.of(DocumentFormat.XML, DocumentFormat.YAML)) {
      current = Documents.readClean(Documents.write(current, format), format);
    }
    assertArrayEquals(json, Documents.write(current, DocumentFormat.JSON));
  }

  @Property(tries = 100)
  void writingTwiceGivesTheSameBytes(
      @ForAll("documents") OscalDocument document, @ForAll DocumentFormat format) {
    byte[] first = Documents.write(document, format);
    assertArrayEquals(first, Documents.write(document, format));
    assertArrayEquals(first, Documents.write(Documents.readClean(first, format), format));
  }

  @Property(tries = 150)
  void writtenXmlIsValidAgainstTheXsd(@ForAll("documents") OscalDocument document) {
    byte[] xml = Documents.write(document, DocumentFormat.XML);
    assertEquals(
        List.of(),
        Xsd.problems(xml, document.type(), "1.1.3"),
        () -> new String(xml, StandardCharsets.UTF_8));
  }
}
