package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.ReadRules;
import dev.assay.io.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the XSD check says, without the reader's findings beside it. */
class XmlSchemaTest {
  private static List<Finding> check(String version, String inMetadata, String after) {
    String text =
        """
        <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e10">
        <metadata><title>T</title><last-modified>2026-01-01T00:00:00Z</last-modified>
        <version>1</version><oscal-version>1.1.3</oscal-version>
        """
            + inMetadata
            + "</metadata>"
            + after
            + "</catalog>";
    Source source = Source.of("a.xml", text.getBytes(StandardCharsets.UTF_8));
    return SchemaCheck.check(
        source, DocumentFormat.XML, DocumentType.CATALOG, version, Limits.DEFAULT, List.of());
  }

  private static List<String> brief(String inMetadata, String after) {
    return check("1.1.3", inMetadata, after).stream()
        .map(f -> f.location().line() + " " + f.ruleId() + " " + f.location().pointer())
        .toList();
  }

  private static String message(String inMetadata, String after) {
    List<Finding> findings = check("1.1.3", inMetadata, after);
    assertEquals(1, findings.size(), findings::toString);
    assertFalse(findings.get(0).message().contains("cvc"), findings.get(0)::message);
    return findings.get(0).message();
  }

  @Test
  void isContentWithAGoodDocument() {
    assertEquals(List.of(), brief("<remarks><p>One <b>word</b>.</p></remarks>", ""));
  }

  @Test
  void readsTheEncodingThatTheBytesAreIn() {
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e10">
        <metadata><title>T</title><last-modified>2026-01-01T00:00:00Z</last-modified>
        <version>1</version><oscal-version>1.1.3</oscal-version></metadata></catalog>
        """;
    Source source = Source.of("a.xml", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
    assertEquals(
        List.of(),
        SchemaCheck.check(
            source, DocumentFormat.XML, DocumentType.CATALOG, "1.1.3", Limits.DEFAULT, List.of()));
  }

  @Test
  void makesOneFindingOfTheTwoMessagesForAnAttribute() {
    assertEquals(
        List.of("4 OSCAL-VALUE /catalog/controls/0/id"),
        brief("", "<control id=\"1\"><title>C</title></control>"));
    assertEquals(
        "id is \"1\"; it must be " + dev.assay.model.DataType.TOKEN.allowed(),
        message("", "<control id=\"1\"><title>C</title></control>"));
  }

  @Test
  void tellsTwoWrongAttributesOfOneElementApart() {
    assertEquals(
        List.of(
            "4 OSCAL-VALUE /catalog/metadata/props/0/name",
            "4 OSCAL-EMPTY /catalog/metadata/props/0/value"),
        brief("<prop name=\"a b\" value=\"\"/>", "").stream()
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
  }

  @Test
  void pointsIntoTheJsonFormForTheTextOfAFieldWithFlags() {
    assertEquals(
        List.of("4 OSCAL-EMPTY /catalog/metadata/document-ids/0/identifier"),
        brief("<document-id scheme=\"http://example.com\"></document-id>", ""));
  }

  @Test
  void reportsNoMoreThanTheFirstThousandProblems() {
    List<Finding> findings =
        check("1.1.3", "", "<control id=\"1\"><title>C</title></control>".repeat(3000));
    assertEquals(SchemaRules.MAX_PROBLEMS + 1, findings.size());
    assertEquals("/catalog/controls/999/id", findings.get(999).location().pointer());
    assertEquals(ReadRules.LIMIT, findings.get(1000).ruleId());
    assertEquals("/catalog", findings.get(1000).location().pointer());
  }

  @Test
  void saysWhichElementsExcludeEachOther() {
    assertEquals(
        "\"control\" cannot stand in group beside \"group\"",
        message(
            "",
            "<group><title>G</title><group><title>H</title></group><control"
                + " id=\"a\"><title>C</title></control></group>"));
  }

  /** The XSD of OSCAL 1.1.2 gives many elements no type; its JSON Schema does. */
  @Test
  void checksTheValuesOfElementsThatTheSchemaLeavesWithoutAType() {
    String location =
        "<location uuid=\"0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e11\"><address><city> x </city>"
            + "</address>\n<url>c:x</url></location>\n<party"
            + " uuid=\"0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e12\" type=\"person\"><name>n</name>"
            + "<short-name>a\nb</short-name></party>";
    for (String version : Schemas.VERSIONS) {
      assertEquals(
          List.of(
              "4 /catalog/metadata/locations/0/address/city",
              "5 /catalog/metadata/locations/0/urls/0",
              "6 /catalog/metadata/parties/0/short-name"),
          check(version, location, "").stream()
              .map(f -> f.location().line() + " " + f.location().pointer())
              .toList());
    }
  }

  @Test
  void saysWhatIsMissing() {
    assertEquals(List.of("4 OSCAL-MISSING /catalog/controls/0"), brief("", "<control id=\"a\"/>"));
    assertEquals(
        "control has no attribute \"id\", which is required",
        message("", "<control><title>C</title></control>"));
  }

  @Test
  void saysWhatIsUnknown() {
    assertEquals(List.of("4 OSCAL-UNKNOWN /catalog/metadata/nickname"), brief("<nickname/>", ""));
    assertEquals(
        List.of("4 OSCAL-UNKNOWN /catalog/controls/0/nickname"),
        brief("", "<control id=\"a\" nickname=\"b\"><title>C</title></control>"));
  }

  @Test
  void findsMarkupThatIsNotAllowed() {
    assertEquals(
        List.of("4 OSCAL-MARKUP /catalog/metadata/remarks"),
        brief("<remarks><p>a <blink>b</blink></p></remarks>", ""));
  }

  @Test
  void tellsOfMarkupThatEndsTooEarly() {
    assertEquals(List.of("4 OSCAL-EMPTY /catalog/metadata/remarks"), brief("<remarks/>", ""));
    assertEquals("<ul> ends before it holds what it must", message("<remarks><ul/></remarks>", ""));
  }

  @Test
  void ignoresHintsWhereSchemasLie() {
    assertEquals(
        List.of(),
        brief(
            "<remarks xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://csrc.nist.gov/ns/oscal/1.0 http://127.0.0.1:9/x.xsd\">"
                + "<p>a</p></remarks>",
            ""));
  }

  @Test
  void countsTheItemsOfLists() {
    assertEquals(
        List.of("5 OSCAL-VALUE /catalog/metadata/roles/1/id"),
        brief(
            "<role id=\"a\"><title>A</title></role>\n<role id=\"b c\"><title>B</title></role>",
            ""));
  }

  @Test
  void countsTheItemsOfGroupedElements() {
    assertEquals(
        List.of("6 OSCAL-VALUE /catalog/metadata/revisions/1/published"),
        brief(
            """
            <revisions>
            <revision><version>1</version></revision>
            <revision><published>soon</published><version>2</version></revision>
            </revisions>
            """,
            ""));
  }
}
