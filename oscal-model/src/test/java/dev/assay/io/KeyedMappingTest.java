package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.model.OscalObject;
import dev.assay.testing.Documents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Mappings that Metaschema knows and OSCAL 1.1.3 does not use, over a table made by hand. */
class KeyedMappingTest {
  private final List<Finding> findings = new ArrayList<>();

  private static final String JSON =
      """
      {
        "shelf" : "s1",
        "books" : {
          "b1" : {
            "title" : "One",
            "notes" : "only"
          },
          "b2" : {
            "title" : "Two",
            "notes" : [
              "first",
              "second"
            ]
          }
        },
        "labels" : {
          "red" : "for reading",
          "blue" : "for lending"
        },
        "marks" : [
          {
            "since" : "2026",
            "isbn" : "123"
          },
          {
            "text" : "no kind"
          }
        ]
      }""";

  private static final String XML =
      "<library shelf=\"s1\">"
          + "<book id=\"b1\"><title>One</title><note>only</note></book>"
          + "<book id=\"b2\"><title>Two</title><note>first</note><note>second</note></book>"
          + "<label name=\"red\">for reading</label><label name=\"blue\">for lending</label>"
          + "<mark kind=\"isbn\" since=\"2026\">123</mark><mark>no kind</mark>"
          + "</library>";

  @Test
  void jsonReadsAndIsWrittenAgain() {
    OscalObject library = json(JSON);
    assertEquals("", rendered());
    assertEquals(JSON, json(library));
  }

  @Test
  void xmlHoldsTheSame() throws XMLStreamException {
    OscalObject library = json(JSON);
    assertEquals(library, xml(XML));
    assertEquals("", rendered());
    assertEquals(XML, xml(library).replaceAll(">\\s+<", "><").strip());
  }

  @Test
  void placesAreNamedByTheirKeysInBothFormats() throws XMLStreamException {
    json("{\"books\": {\"a/b\": {\"title\": \"x\", \"zzz\": 1}}, \"labels\": {\"red\": [1]}}");
    assertEquals(
        """
        OSCAL-UNKNOWN 1:34 /books/a~1b/zzz /book[1]: key "zzz" is not known in book [Remove it, or put it into a prop or remarks]
        OSCAL-TYPE 1:64 /labels/red /label[1]: expected text: text that is not empty and neither starts nor ends with white space, found a list [Write one value, not a list]""",
        rendered());
    findings.clear();
    xml("<library><book id=\"a/b\" zzz=\"1\"><title>x</title></book></library>");
    assertEquals(
        "OSCAL-UNKNOWN 1:52 /books/a~1b /book[1]: attribute \"zzz\" is not known in book [Remove it]",
        rendered());
  }

  @Test
  void aKeyThatStandsTwiceIsPassedOver() {
    OscalObject library =
        json("{\"books\": {\"a\": {\"title\": \"x\"}, \"a\": {\"title\": \"y\"}}}");
    assertEquals(1, items(library).size());
    assertEquals(
        "OSCAL-DUPLICATE-KEY 1:33 /books/a /book: key \"a\" stands twice in one object; the first value is used [Remove one of the two]",
        rendered());
  }

  @Test
  void aListWhereKeysAreDueIsTakenOver() {
    OscalObject library = json("{\"books\": [{\"id\": \"a\", \"title\": \"x\"}]}");
    assertEquals("", rendered());
    assertEquals("{\"books\":{\"a\":{\"title\":\"x\"}}}", json(library).replaceAll("\\s", ""));
  }

  @Test
  void whatHasNoKeyIsMissingItAndComesBack() {
    OscalObject library = json("{\"books\": {\"\": {\"title\": \"x\"}}}");
    assertEquals(
        "OSCAL-MISSING 1:16 /books/ /book[1]: book has no \"id\", which is required [Add \"id\" (Id)]",
        rendered());
    assertEquals("{\"books\":{\"\":{\"title\":\"x\"}}}", json(library).replaceAll("\\s", ""));
  }

  @Test
  void twoValuesOfOneKeyCannotBeWritten() throws XMLStreamException {
    OscalObject library =
        xml(
            "<library><book id=\"a\"><title>x</title></book>"
                + "<book id=\"a\"><title>y</title></book></library>");
    assertFalse(items(library).isEmpty());
    assertThrows(tools.jackson.core.JacksonException.class, () -> json(library));
  }

  private OscalObject json(String text) {
    Source source = Source.of("test.json", text.getBytes(StandardCharsets.UTF_8));
    try (JsonParser parser = Parsers.parser(source, DocumentFormat.JSON, Limits.DEFAULT)) {
      return Objects.requireNonNull(
          new TokenReader(parser, context(source), false).readRoot(LibraryTable.LIBRARY));
    }
  }

  private static String json(OscalObject object) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = Parsers.generator(out, DocumentFormat.JSON)) {
      new TokenWriter(generator).writeRoot(object);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\":", "\" :");
  }

  private OscalObject xml(String text) throws XMLStreamException {
    String oscal = text.replaceFirst("<library", "<library xmlns='" + DocumentType.NAMESPACE + "'");
    Source source = Source.of("test.xml", oscal.getBytes(StandardCharsets.UTF_8));
    XmlEvents events = new XmlEvents(SafeXml.reader(source, Limits.DEFAULT));
    events.next();
    return new ElementReader(events, context(source)).readRoot(LibraryTable.LIBRARY);
  }

  private static String xml(OscalObject object) throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLStreamWriter xml = SafeXml.writer(out);
    xml.writeStartElement("library");
    new ElementWriter(xml).writeRoot(object);
    xml.writeEndElement();
    xml.close();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<?> items(OscalObject library) {
    return (List<?>) Objects.requireNonNull(library.get("books"));
  }

  private ReadContext context(Source source) {
    return new ReadContext(source, Limits.DEFAULT, findings::add, null, true);
  }

  private String rendered() {
    return Documents.render(findings);
  }
}
