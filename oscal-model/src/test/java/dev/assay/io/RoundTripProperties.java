package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import dev.assay.model.markup.MarkupTrees;
import dev.assay.testing.Documents;
import dev.assay.testing.RandomDocuments;
import dev.assay.testing.Seeds;
import dev.assay.testing.Xsd;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
                    type, seed, size, (kind, random) -> pick(kind, random, lines, blocks)));
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

  /** Documents that have all that their model has. */
  @Provide
  Arbitrary<OscalDocument> wholeDocuments() {
    return Combinators.combine(
            Arbitraries.of(DocumentType.values()),
            Arbitraries.longs(),
            pool(MarkupTrees.line()),
            pool(MarkupTrees.multiline()))
        .as(
            (type, seed, lines, blocks) ->
                RandomDocuments.whole(
                    type, seed, (kind, random) -> pick(kind, random, lines, blocks)));
  }

  private static Markup pick(
      Markup.Kind kind, Random random, List<Markup> lines, List<Markup> blocks) {
    List<Markup> pool = kind == Markup.Kind.LINE ? lines : blocks;
    return pool.get(random.nextInt(pool.size()));
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

  @Property(tries = 25, seed = Seeds.FIXED)
  void allThatAModelHasGoesAnyWayThroughTheFormats(
      @ForAll("wholeDocuments") OscalDocument document,
      @ForAll @Size(min = 1, max = 5) List<DocumentFormat> way) {
    // Markdown knows one spelling of i and em: what has been Markdown once stays as it is.
    OscalDocument start =
        Documents.readClean(Documents.write(document, DocumentFormat.JSON), DocumentFormat.JSON);
    OscalDocument current = start;
    for (DocumentFormat format : way) {
      current = Documents.readClean(Documents.write(current, format), format);
      assertEquals(document, current, format::toString);
    }
    for (DocumentFormat format : DocumentFormat.values()) {
      assertArrayEquals(
          Documents.write(start, format), Documents.write(current, format), format::toString);
    }
  }

  /** Else the law above would speak of less than it says. */
  @Example
  void wholeDocumentsHaveAllThatTheirModelsHave() {
    for (DocumentType type : DocumentType.values()) {
      Set<Member> missing = Collections.newSetFromMap(new IdentityHashMap<>());
      collect(type.definition(), missing);
      for (int seed = 0; seed < 12; seed++) {
        strike(RandomDocuments.whole(type, seed, RandomDocuments::words).root(), missing);
      }
      assertEquals(Set.of(), missing, type::toString);
    }
  }

  private static void collect(Definition definition, Set<Member> out) {
    for (Member member : definition.members()) {
      Definition below = definition.definitionOf(member);
      if (out.add(member) && below != null) {
        collect(below, out);
      }
    }
  }

  private static void strike(OscalObject object, Set<Member> missing) {
    List<Member> members = object.definition().members();
    for (int i = 0; i < members.size(); i++) {
      Object value = object.get(i);
      List<?> values = value instanceof List<?> list ? list : Arrays.asList(value);
      for (Object one : values) {
        if (one != null) {
          missing.remove(members.get(i));
        }
        if (one instanceof OscalObject child) {
          strike(child, missing);
        }
      }
    }
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void theOrderOfKeysAndTheirLayoutInJsonTellNothing(
      @ForAll("documents") OscalDocument document, @ForAll long seed, @ForAll boolean pretty) {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonNode tree = mapper.readTree(Documents.write(document, DocumentFormat.JSON));
    JsonNode mixed = mixed(tree, new Random(seed), mapper);
    byte[] bytes =
        pretty
            ? mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(mixed)
            : mapper.writeValueAsBytes(mixed);
    assertEquals(document, Documents.readClean(bytes, DocumentFormat.JSON));
    // YAML is a way to write what JSON holds, and JSON is YAML.
    assertEquals(document, Documents.readClean(bytes, DocumentFormat.YAML));
  }

  /** The root, which tells the kind of a document, is the one key of its object. */
  private static JsonNode mixed(JsonNode node, Random random, JsonMapper mapper) {
    if (node.isArray()) {
      ArrayNode result = mapper.createArrayNode();
      node.forEach(item -> result.add(mixed(item, random, mapper)));
      return result;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>(node.propertyNames());
    Collections.shuffle(names, random);
    ObjectNode result = mapper.createObjectNode();
    names.forEach(name -> result.set(name, mixed(node.get(name), random, mapper)));
    return result;
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
