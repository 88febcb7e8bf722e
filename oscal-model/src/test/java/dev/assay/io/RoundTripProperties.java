package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.markup.Markup;
import dev.assay.model.markup.MarkupTrees;
import dev.assay.testing.Documents;
import dev.assay.testing.RandomDocuments;
import dev.assay.testing.Seeds;
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
            Arbitraries.integers().between(0, 120),
            pool(MarkupTrees.line()),
            pool(MarkupTrees.multiline()))
        .as(
            (type, seed, size, lines, blocks) ->
                RandomDocuments.document(
                    type,
                    seed,
                    size,
                    (kind, random) -> {
                      List<Markup> pool = kind == Markup.Kind.LINE ? lines : blocks;
                      return pool.get(random.nextInt(pool.size()));
                    }));
  }

  /**
   * Documents whose prose is plain words: hard prose has links and inserts that no schema takes.
   */
  @Provide
  Arbitrary<OscalDocument> plainDocuments() {
    return Combinators.combine(
            Arbitraries.of(DocumentType.values()),
            Arbitraries.longs(),
            Arbitraries.integers().between(0, 120))
        .as(RandomDocuments::document);
  }

  /** Markup without any text is left out: XML cannot tell an empty prose from none. */
  private static Arbitrary<List<Markup>> pool(Arbitrary<Markup> prose) {
    return prose.filter(markup -> !markup.canonicalMarkdown().isEmpty()).list().ofSize(6);
  }

  @Property(tries = 200, seed = Seeds.FIXED)
  void whatIsWrittenReadsBackEqual(
      @ForAll("documents") OscalDocument document, @ForAll DocumentFormat format) {
    byte[] bytes = Documents.write(document, format);
    assertEquals(
        document,
        Documents.readClean(bytes, format),
        () -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Property(tries = 80, seed = Seeds.FIXED)
  void aWayThroughAllFormatsEndsInTheSameBytes(@ForAll("documents") OscalDocument document) {
    byte[] json = Documents.write(document, DocumentFormat.JSON);
    OscalDocument current = Documents.readClean(json, DocumentFormat.JSON);
    for (DocumentFormat format : List.of(DocumentFormat.XML, DocumentFormat.YAML)) {
      current = Documents.readClean(Documents.write(current, format), format);
    }
    assertArrayEquals(json, Documents.write(current, DocumentFormat.JSON));
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void writingTwiceGivesTheSameBytes(
      @ForAll("documents") OscalDocument document, @ForAll DocumentFormat format) {
    byte[] first = Documents.write(document, format);
    assertArrayEquals(first, Documents.write(document, format));
    assertArrayEquals(first, Documents.write(Documents.readClean(first, format), format));
  }

  @Property(tries = 150, seed = Seeds.FIXED)
  void writtenXmlIsValidAgainstTheXsd(@ForAll("plainDocuments") OscalDocument document) {
    byte[] xml = Documents.write(document, DocumentFormat.XML);
    assertEquals(
        List.of(),
        Xsd.problems(xml, document.type(), "1.1.3"),
        () -> new String(xml, StandardCharsets.UTF_8));
  }
}
