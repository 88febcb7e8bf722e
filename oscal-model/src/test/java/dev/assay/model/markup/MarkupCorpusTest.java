package dev.assay.model.markup;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The law for published documents: a text of theirs comes back as it was, to the letter, after it
 * went through XML. The folder of the documents is named by the variable {@code ASSAY_CORPUS}.
 */
class MarkupCorpusTest {
  private static final String VARIABLE = "ASSAY_CORPUS";
  private static final Set<String> MULTILINE =
      Set.of(
          "prose",
          "description",
          "remarks",
          "statement",
          "rationale",
          "caption",
          "usage",
          "adjustment-justification");
  private static final Set<String> LINE = Set.of("title", "label", "choice");

  private record Text(String value, Markup.Kind kind) {}

  @Test
  void theCorpusIsThere() {
    assumeTrue(System.getenv(VARIABLE) != null, VARIABLE + " is not set: no corpus to check");
    assumeTrue(Files.isDirectory(Path.of(System.getenv(VARIABLE))), VARIABLE + " is no folder");
  }

  @TestFactory
  Stream<DynamicTest> textsComeBackFromXmlToTheLetter() throws IOException {
    String folder = System.getenv(VARIABLE);
    if (folder == null) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      List<Path> documents =
          files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      return documents.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      Path.of(folder).relativize(file).toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    List<Executable> failures = new ArrayList<>();
    for (Text text : texts(file)) {
      Markup read = Markup.ofMarkdown(text.value(), text.kind());
      Markup back = XmlText.read(XmlText.write(read), text.kind()).markup();
      if (!back.canonicalMarkdown().equals(text.value())) {
        failures.add(() -> assertEquals(text.value(), back.canonicalMarkdown()));
      } else if (!back.equals(read)) {
        failures.add(() -> assertEquals(read.blocks(), back.blocks()));
      }
    }
    assertAll(failures.stream().limit(5));
  }

  private static List<Text> texts(Path file) throws IOException {
    List<Text> texts = new ArrayList<>();
    String name = "";
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), file.toFile())) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        if (token == JsonToken.PROPERTY_NAME) {
          name = parser.currentName();
        } else if (token == JsonToken.VALUE_STRING && MULTILINE.contains(name)) {
          texts.add(new Text(parser.getString(), Markup.Kind.MULTILINE));
        } else if (token == JsonToken.VALUE_STRING && LINE.contains(name)) {
          texts.add(new Text(parser.getString(), Markup.Kind.LINE));
        }
        token = parser.nextToken();
      }
    }
    return texts;
  }
}
