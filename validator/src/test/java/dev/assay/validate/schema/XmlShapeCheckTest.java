package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.markup.Markup;
import dev.assay.testing.Corpus;
import dev.assay.testing.RandomDocuments;
import dev.assay.validate.Fixtures;
import java.io.ByteArrayInputStream;
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
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The shapes find nothing of their own and hide nothing: the validator alone says the same. */
class XmlShapeCheckTest {
  private static final Path EXAMPLES = Path.of("..", "test-resources", "examples", "machine-shop");

  private static final List<String> LINES =
      List.of(
          "plain words",
          "**strong** and *em*, `code`, H~2~O, x^2^, \"quoted\"",
          "[a link](https://example.com/a \"title\"), ![an image](a.png \"title\")",
          "{{ insert: param, ac-1_prm_1 }} and [*em* in a link](#id)");

  private static final List<String> BLOCKS =
      List.of(
          "one paragraph",
          "# Heading\n\n* item **one**\n* item\n    1. nested\n    2. nested\n\n3. third",
          "> quoted\n>\n> * a list\n\n```\npre\n```\n\n---\n\nlast  \nline",
          "| a | b |\n| :-- | --: |\n| `c` | {{ insert: param, p }} |");

  /** What came of a document: what the validator says, and whether it need not be asked. */
  private record Outcome(List<String> messages, List<Finding> findings, boolean fits) {
    boolean isGood() {
      return messages.isEmpty() && findings.isEmpty();
    }
  }

  private static Outcome outcome(Source source, DocumentType type, String version) {
    try {
      List<Finding> findings =
          XmlSchemaCheck.byValidator(
              source, type, version, Limits.DEFAULT, new KnownFindings(List.of()));
      boolean fits =
          XmlShapeCheck.fits(
              source, Limits.DEFAULT, type.rootName(), Schemas.xmlShape(version, type));
      return new Outcome(platformMessages(source, type, version), findings, fits);
    } catch (XMLStreamException | SAXException | IOException e) {
      throw new AssertionError(source.name(), e);
    }
  }

  /** What the platform's validator says when it reads the text itself. */
  private static List<String> platformMessages(Source source, DocumentType type, String version)
      throws SAXException, IOException {
    List<String> messages = new ArrayList<>();
    Validator validator = Schemas.xml(version, type).newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            messages.add(e.getMessage());
          }

          @Override
          public void error(SAXParseException e) {
            messages.add(e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            throw e;
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(source.bytes())));
    return messages;
  }

  private static Outcome agreed(Source source, DocumentType type, String version) {
    Outcome outcome = outcome(source, type, version);
    assertTrue(
        !outcome.fits() || outcome.isGood(),
        () -> source.name() + ": hidden " + outcome.messages() + outcome.findings());
    return outcome;
  }

  private static int agreeBelow(Path folder) throws IOException, UnreadableException {
    int count = 0;
    List<Path> paths;
    try (Stream<Path> files = Files.walk(folder)) {
      paths =
          files
              .filter(f -> DocumentFormat.ofName(f.toString()) == DocumentFormat.XML)
              .sorted()
              .toList();
    }
    for (Path file : paths) {
      Source source = Source.read(file, Limits.DEFAULT);
      OscalDocument document = new DocumentReader().read(source).document();
      if (document != null) {
        for (String version : Schemas.VERSIONS) {
          Outcome outcome = agreed(source, document.type(), version);
          assertEquals(outcome.isGood(), outcome.fits(), () -> file + " is good, or not");
        }
        count++;
      }
    }
    return count;
  }

  @Test
  void agreesWithTheValidatorAboutOurDocuments() throws IOException, UnreadableException {
    assertTrue(agreeBelow(Fixtures.BROKEN) > 5);
  }

  @Test
  void agreesWithTheValidatorAboutOurExamplesInXml() throws IOException, UnreadableException {
    int count = 0;
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        OscalDocument document =
            new DocumentReader().read(Source.read(file, Limits.DEFAULT)).document();
        if (document != null) {
          Source source = source(file.toString(), Fixtures.write(document, DocumentFormat.XML));
          Outcome outcome = agreed(source, document.type(), Schemas.newest());
          assertTrue(outcome.isGood() && outcome.fits(), () -> file + " " + outcome);
          count++;
        }
      }
    }
    assertTrue(count >= 2, () -> "few examples");
  }

  @Test
  void agreesWithTheValidatorAboutPublishedDocuments() throws IOException, UnreadableException {
    assertTrue(agreeBelow(Corpus.folder()) > 20);
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void takesWholeDocuments(DocumentType type) {
    for (int seed = 1; seed <= 5; seed++) {
      OscalDocument document = RandomDocuments.whole(type, seed, XmlShapeCheckTest::prose);
      Source source = source("whole " + seed, Fixtures.write(document, DocumentFormat.XML));
      Outcome outcome = agreed(source, type, Schemas.newest());
      assertEquals(outcome.isGood(), outcome.fits(), () -> source.name() + " " + outcome);
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void agreesWithTheValidatorAboutDocumentsWithMistakes(DocumentType type) {
    int wrong = 0;
    int needless = 0;
    int seeds = Integer.getInteger("assay.mistakes", 40);
    for (int seed = 1; seed <= seeds; seed++) {
      OscalDocument document =
          seed % 4 == 0
              ? RandomDocuments.whole(type, seed, XmlShapeCheckTest::prose)
              : RandomDocuments.document(type, seed, 40, XmlShapeCheckTest::prose);
      XmlMistakes mistakes =
          new XmlMistakes(Fixtures.write(document, DocumentFormat.XML), new Random(seed));
      for (int made = 0; made < 4; made++) {
        Source source = source(type + " " + seed + " after " + made, mistakes.text());
        for (String version : Schemas.VERSIONS) {
          Outcome outcome = agreed(source, type, version);
          wrong += outcome.isGood() ? 0 : 1;
          needless += outcome.isGood() && !outcome.fits() ? 1 : 0;
        }
        mistakes.makeOne();
      }
    }
    assertTrue(wrong > 2 * seeds, "only " + wrong + " documents had mistakes");
    assertTrue(needless < seeds / 4, needless + " good documents went to the validator");
  }

  /** Prose in which every element of OSCAL's markup is met in time. */
  private static Markup prose(Markup.Kind kind, Random random) {
    return Markup.ofMarkdown(
        kind == Markup.Kind.LINE
            ? LINES.get(random.nextInt(LINES.size()))
            : BLOCKS.get(random.nextInt(BLOCKS.size())),
        kind);
  }

  private static Source source(String name, String text) {
    return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void knowsEveryFormThatTheSchemasAreWrittenIn() {
    for (String version : Schemas.VERSIONS) {
      for (DocumentType type : DocumentType.values()) {
        Set<XmlShape> met = new HashSet<>();
        collect(Schemas.xmlShape(version, type), met, "/" + type.rootName());
        assertTrue(met.size() > 30, type + " has only " + met.size());
      }
    }
  }

  private static void collect(XmlShape shape, Set<XmlShape> met, String path) {
    assertNotSame(XmlShape.Content.NOT_KNOWN, shape.content(), path);
    for (XmlShape.Attribute attribute : shape.attributes()) {
      assertNotSame(XsdValues.NOT_KNOWN, attribute.rule(), path + "/@" + attribute.name());
    }
    if (!met.add(shape)) {
      return;
    }
    Set<Integer> states = new HashSet<>();
    List<Integer> waiting = new ArrayList<>(List.of(ContentModel.START));
    while (!waiting.isEmpty()) {
      int state = waiting.remove(waiting.size() - 1);
      for (String name : shape.model().names(state)) {
        int next = shape.model().next(state, name);
        if (states.add(next)) {
          waiting.add(next);
          collect(shape.model().shape(next), met, path + "/" + name);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xs:complexType><xs:all><xs:element name='b' type='xs:string'/></xs:all></xs:complexType>",
        "<xs:complexType><xs:sequence><xs:element name='b' type='xs:string' maxOccurs='2'/>"
            + "</xs:sequence></xs:complexType>",
        "<xs:complexType><xs:sequence><xs:any/></xs:sequence></xs:complexType>",
        "<xs:complexType abstract='true'><xs:sequence/></xs:complexType>",
        "<xs:complexType><xs:attribute ref='b'/></xs:complexType>",
        "<xs:complexType><xs:attribute name='b' fixed='c'/></xs:complexType>",
        "<xs:complexType><xs:anyAttribute/></xs:complexType>",
        "<xs:key name='b'/>",
        "<xs:complexType><xs:complexContent><xs:restriction base='t'/></xs:complexContent>"
            + "</xs:complexType>"
      })
  void takesNothingWhereASchemaHasAnotherForm(String type) {
    XsdNode schema =
        XsdNode.of(
            source(
                "a.xsd",
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"
                    + " elementFormDefault='qualified'><xs:complexType name='t'/>"
                    + "<xs:element name='a'>"
                    + type
                    + "</xs:element></xs:schema>"));
    assertSame(
        XmlShape.NOT_KNOWN,
        XmlShapeCompiler.compile(schema, "a", UntypedElements.of(DocumentType.CATALOG)));
  }
}
