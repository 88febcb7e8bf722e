package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DocumentType;
import dev.assay.io.SafeXml;
import dev.assay.io.Source;
import dev.assay.model.DataType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A rule takes no text that the platform's validator refuses for the same simple type. */
class XsdValuesTest {
  private static final String OSCAL = "http://csrc.nist.gov/ns/oscal/1.0";

  private static final List<String> BUILT_IN =
      List.of("xs:string", "xs:token", "xs:anyURI", "xs:NCName", "xs:nonNegativeInteger");

  /** Letters, signs and spaces that some type treats in a way of its own. */
  private static final String LETTERS =
      "aZeT_x0129+-.:/#?%@[]{}()|\\^~=&;, \n\t\r\u00e9\u0301\u0085\u00a0\u2028\u2003\u4e8c\u2167"
          + "\u00bd\u0660\ufffd";

  /** The XSD of a model with an element for each of its simple types. */
  private static final class Probe {
    final Map<String, XsdNode> named = new HashMap<>();
    final List<String> types = new ArrayList<>(BUILT_IN);
    final XsdValues values;
    private final Validator validator;

    Probe(DocumentType type, String version) throws IOException, SAXException {
      String path =
          "/dev/assay/schemas/" + version + "/xml/oscal-" + type.shortName() + "_schema.xsd";
      String text;
      try (InputStream in = XsdValuesTest.class.getResourceAsStream(path)) {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      XsdNode schema = XsdNode.of(source(text));
      for (XsdNode node : schema.children()) {
        String name = node.attribute("name");
        if (node.is("simpleType") && name != null) {
          named.put(name, node);
          types.add(name);
        }
      }
      values = new XsdValues(named);
      StringBuilder probes = new StringBuilder();
      for (int i = 0; i < types.size(); i++) {
        probes.append("<xs:element name=\"probe%d\" type=\"%s\"/>".formatted(i, types.get(i)));
      }
      int end = text.lastIndexOf("</xs:schema>");
      Schema probing =
          SafeXml.schemaFactory()
              .newSchema(
                  new StreamSource(
                      new StringReader(text.substring(0, end) + probes + text.substring(end))));
      validator = probing.newValidator();
    }

    boolean platformTakes(int type, String value) throws IOException {
      StringBuilder text = new StringBuilder("<probe" + type + " xmlns=\"" + OSCAL + "\">");
      value.codePoints().forEach(c -> text.append("&#").append(c).append(';'));
      text.append("</probe").append(type).append('>');
      try {
        validator.validate(new StreamSource(new StringReader(text.toString())));
        return true;
      } catch (SAXParseException e) {
        assertTrue(e.getMessage().startsWith("cvc-"), () -> value + ": " + e.getMessage());
        return false;
      } catch (SAXException e) {
        throw new AssertionError(value, e);
      }
    }
  }

  private static Source source(String text) {
    return Source.of("a.xsd", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A value like one of the known ones, or one of any letters. */
  private static String value(Random random) {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(4) > 0) {
      text.append(XmlMistakes.VALUES.get(random.nextInt(XmlMistakes.VALUES.size())));
      if (text.length() > 100) {
        return text.toString();
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String letter =
          random.nextInt(20) == 0
              ? new String(Character.toChars(0x1d400 + random.nextInt(1024)))
              : String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
      int at = random.nextInt(text.length() + 1);
      if (at > 0 && Character.isHighSurrogate(text.charAt(at - 1))) {
        continue;
      }
      if (random.nextBoolean() || at == text.length() || Character.isSurrogate(text.charAt(at))) {
        text.insert(at, letter);
      } else {
        text.replace(at, at + 1, letter);
      }
    }
    return text.toString();
  }

  /** The values that a type lists. */
  private static void enumerated(@Nullable XsdNode node, List<String> values) {
    if (node != null) {
      String value = node.attribute("value");
      if (node.is("enumeration") && value != null) {
        values.add(value);
      }
      node.children().forEach(child -> enumerated(child, values));
    }
  }

  /** The data type of OSCAL with the name of a simple type, such as {@code UUIDDatatype}. */
  private static @Nullable DataType dataType(String name) {
    for (DataType type : DataType.values()) {
      if ((type.oscalName().replace("-", "") + "Datatype").equalsIgnoreCase(name)) {
        return type;
      }
    }
    return null;
  }

  @Test
  void takesNothingThatThePlatformRefuses() throws IOException, SAXException {
    Random random = new Random(7);
    for (DocumentType model : List.of(DocumentType.ASSESSMENT_RESULTS, DocumentType.PROFILE)) {
      for (String version : Schemas.VERSIONS) {
        Probe probe = new Probe(model, version);
        for (int type = 0; type < probe.types.size(); type++) {
          String name = probe.types.get(type);
          Predicate<String> rule = probe.values.rule(name);
          int taken = 0;
          List<String> values = new ArrayList<>(XmlMistakes.VALUES);
          enumerated(probe.named.get(name), values);
          for (int i = 0; i < Integer.getInteger("assay.values", 400); i++) {
            values.add(value(random));
          }
          for (String value : values) {
            boolean takes = rule.test(value);
            taken += takes ? 1 : 0;
            int tried = type;
            DataType ofOscal = dataType(name);
            assertTrue(
                !takes || ofOscal == null || XmlValues.accepts(ofOscal, value),
                () -> name + " takes '" + value + "', OSCAL does not");
            assertTrue(
                !takes || probe.platformTakes(tried, value), () -> name + " takes '" + value + "'");
          }
          assertTrue(taken > 0, () -> name + " takes nothing");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xs:restriction base='xs:string'><xs:maxLength value='3'/></xs:restriction>",
        "<xs:restriction base='xs:string'><xs:pattern value='a'/><xs:pattern value='b'/>"
            + "</xs:restriction>",
        "<xs:restriction base='xs:string'><xs:pattern value='[^a]'/></xs:restriction>",
        "<xs:restriction base='xs:string'><xs:pattern value='\\d'/></xs:restriction>",
        "<xs:restriction base='xs:duration'/>",
        "<xs:restriction base='none'/>",
        "<xs:list itemType='xs:string'/>"
      })
  void takesNoValueOfATypeInAnotherForm(String type) {
    XsdNode node =
        XsdNode.of(
            source(
                "<xs:simpleType xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                    + type
                    + "</xs:simpleType>"));
    Predicate<String> rule = new XsdValues(Map.of()).rule(node);
    for (String value : List.of("a", "b", "1", "", "P1D")) {
      assertFalse(rule.test(value), value);
    }
  }

  @Test
  void takesWhiteSpaceAroundAValueWhereXsdDoes() throws IOException, SAXException {
    XsdValues values = new Probe(DocumentType.CATALOG, Schemas.newest()).values;
    assertEquals(
        List.of(true, true, false, false),
        List.of(
            values.rule("URIDatatype").test(" urn:a:b\n"),
            values.rule("DateTimeWithTimezoneDatatype").test("\t2026-01-31T08:30:00Z "),
            values.rule("TokenDatatype").test(" a"),
            values.rule("UUIDDatatype").test("8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90 ")));
  }
}
