package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.ReadRules;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.testing.Corpus;
import dev.assay.testing.RandomDocuments;
import dev.assay.validate.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shapes find nothing of their own and hide nothing: the library alone says the same. */
class JsonShapeCheckTest {
  private static final Path EXAMPLES = Path.of("..", "test-resources", "examples", "machine-shop");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static List<Finding> byLibrary(
      Source source, DocumentFormat format, DocumentType type, String version) {
    JsonNode whole =
        JsonShapeCheck.rest(source, format, Limits.DEFAULT, JsonShape.NOT_KNOWN, Integer.MAX_VALUE)
            .root();
    return JsonSchemaCheck.ofLibrary(whole, source.name(), type, version);
  }

  private static List<Finding> byBoth(
      Source source, DocumentFormat format, DocumentType type, String version) {
    return JsonSchemaCheck.check(source, format, type, version, Limits.DEFAULT);
  }

  private static void agree(Source source, DocumentFormat format, DocumentType type) {
    for (String version : Schemas.VERSIONS) {
      List<Finding> library = byLibrary(source, format, type, version);
      assertEquals(library, byBoth(source, format, type, version), source::name);
      boolean fits =
          JsonShapeCheck.fits(source, format, Limits.DEFAULT, Schemas.jsonShape(version, type));
      assertEquals(
          library.isEmpty(), fits, () -> source.name() + ": the library need not be asked");
    }
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> DocumentFormat.ofName(f.toString()) != null)
          .filter(f -> DocumentFormat.ofName(f.toString()) != DocumentFormat.XML)
          .sorted()
          .toList();
    }
  }

  private static int agreeBelow(Path folder) throws IOException, UnreadableException {
    int count = 0;
    for (Path file : documents(folder)) {
      Source source = Source.read(file, Limits.DEFAULT);
      OscalDocument document = new DocumentReader().read(source).document();
      DocumentFormat format = DocumentFormat.ofName(file.toString());
      if (document != null && format != null) {
        agree(source, format, document.type());
        count++;
      }
    }
    return count;
  }

  @Test
  void agreesWithTheLibraryAboutOurDocuments() throws IOException, UnreadableException {
    assertTrue(agreeBelow(Fixtures.BROKEN) > 20);
    assertTrue(agreeBelow(EXAMPLES) >= 2);
  }

  @Test
  void agreesWithTheLibraryAboutPublishedDocuments() throws IOException, UnreadableException {
    assertTrue(agreeBelow(Corpus.folder()) > 20);
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void agreesWithTheLibraryAboutDocumentsWithMistakes(DocumentType type) {
    int wrong = 0;
    for (int seed = 1; seed <= 30; seed++) {
      OscalDocument document = RandomDocuments.document(type, seed, 40);
      JsonNode tree = tree(Fixtures.write(document, DocumentFormat.JSON));
      Random random = new Random(seed);
      for (int mistakes = 0; mistakes < 4; mistakes++) {
        String text = tree.toString();
        Source source =
            Source.of(
                type + " " + seed + " after " + mistakes, text.getBytes(StandardCharsets.UTF_8));
        agree(source, DocumentFormat.JSON, type);
        agree(source, DocumentFormat.YAML, type);
        wrong += byBoth(source, DocumentFormat.JSON, type, Schemas.newest()).isEmpty() ? 0 : 1;
        change(tree, random);
      }
    }
    assertTrue(wrong > 60, "only " + wrong + " of the documents had mistakes");
  }

  private static JsonNode tree(String text) {
    Source source = Source.of("a.json", text.getBytes(StandardCharsets.UTF_8));
    return JsonShapeCheck.rest(
            source, DocumentFormat.JSON, Limits.DEFAULT, JsonShape.NOT_KNOWN, Integer.MAX_VALUE)
        .root();
  }

  /** Changes one place somewhere below the root of the model. */
  private static void change(JsonNode document, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(document.iterator().next(), containers);
    JsonNode at = containers.get(random.nextInt(containers.size()));
    if (at instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      String name = names.isEmpty() ? "none" : names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set("title".equals(name) ? "rank" : name + "s", NODES.stringNode("x"));
        case 2 -> {
          JsonNode value = object.remove(name);
          object.set(
              List.of("title", "groups", "controls", "params", "name", "values", "extra")
                  .get(random.nextInt(7)),
              value == null ? NODES.nullNode() : value);
        }
        default -> object.set(name, any(random));
      }
    } else if (at instanceof ArrayNode array) {
      switch (random.nextInt(4)) {
        case 0 -> array.removeAll();
        case 1 -> array.add(any(random));
        case 2 -> array.insert(0, any(random));
        default -> array.addAll(array.deepCopy());
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static JsonNode any(Random random) {
    return switch (random.nextInt(11)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(true);
      case 2 -> NODES.numberNode(-7);
      case 3 -> NODES.numberNode(new java.math.BigDecimal("1.50"));
      case 4 -> NODES.stringNode("");
      case 5 -> NODES.stringNode(" spaced ");
      case 6 -> NODES.stringNode("two\nlines");
      case 7 -> NODES.arrayNode().add("x").add(3);
      case 8 -> NODES.objectNode().put("uuid", "not one");
      case 9 -> NODES.objectNode();
      default -> NODES.arrayNode();
    };
  }

  @Test
  void knowsEveryFormThatTheSchemasAreWrittenIn() {
    for (String version : Schemas.VERSIONS) {
      for (DocumentType type : DocumentType.values()) {
        Set<JsonShape> met = new HashSet<>();
        assertKnown(Schemas.jsonShape(version, type), met, type + " of " + version);
        assertTrue(met.size() > 40, type + " has only " + met.size());
      }
    }
  }

  private static void assertKnown(JsonShape shape, Set<JsonShape> met, String path) {
    assertFalse(shape instanceof JsonShape.NotKnown, path);
    if (shape instanceof JsonShape.Items items) {
      assertKnown(items.item(), met, path + "/*");
    } else if (met.add(shape) && shape instanceof JsonShape.Keys keys) {
      for (String name : keys.names()) {
        assertKnown(keys.shape(keys.bit(name)), met, path + "/" + name);
      }
    }
  }

  @Test
  void asksNothingOfASchemaInAnotherForm() {
    for (String schema :
        List.of(
            "{\"type\":[\"string\",\"null\"]}",
            "{\"type\":\"string\",\"maxLength\":3}",
            "{\"type\":\"string\",\"format\":\"colour\"}",
            "{\"type\":\"object\",\"properties\":{}}",
            "{\"oneOf\":[{\"type\":\"string\"}]}",
            "{\"$ref\":\"elsewhere.json\"}",
            "{\"$ref\":\"#/definitions/none\"}",
            "{\"enum\":[1]}")) {
      Source source = Source.of("schema", schema.getBytes(StandardCharsets.UTF_8));
      assertEquals(
          JsonShape.NOT_KNOWN, JsonShapeCompiler.compile(NodeTree.ofSchema(source)), schema);
    }
  }

  @Test
  void reportsNoMoreThanTheFirstThousandProblems() {
    StringBuilder text = new StringBuilder("{\"catalog\":{\"controls\":[");
    for (int i = 0; i < 3000; i++) {
      text.append(i == 0 ? "" : ",").append("{\"id\":\"c-").append(i).append("\",\"titles\":7}");
    }
    text.append("]}}");
    Source source = Source.of("many", text.toString().getBytes(StandardCharsets.UTF_8));
    List<Finding> all =
        byLibrary(source, DocumentFormat.JSON, DocumentType.CATALOG, Schemas.newest());
    List<Finding> listed =
        byBoth(source, DocumentFormat.JSON, DocumentType.CATALOG, Schemas.newest());
    Finding last = listed.get(listed.size() - 1);
    assertEquals(ReadRules.LIMIT, last.ruleId());
    assertTrue(
        listed.size() <= 2 * SchemaRules.MAX_PROBLEMS + 10, () -> listed.size() + " findings");
    assertTrue(all.containsAll(listed.subList(0, listed.size() - 1)), () -> strange(listed, all));
  }

  private static @Nullable String strange(List<Finding> listed, List<Finding> all) {
    return listed.stream()
        .filter(f -> !all.contains(f))
        .map(Finding::toString)
        .findFirst()
        .orElse(null);
  }
}
