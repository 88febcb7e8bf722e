package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.model.DataType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the JSON Schema check says, without the reader's findings beside it. */
class JsonSchemaTest {
  private static final String HEAD =
      """
      "uuid": "0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e10",
      "metadata": { "title": "T", "last-modified": "2026-01-01T00:00:00Z", "version": "1",
      "oscal-version": "1.1.3"
      """;

  private static List<Finding> check(DocumentType type, DocumentFormat format, String text) {
    Source source = Source.of("a" + format.suffix(), text.getBytes(StandardCharsets.UTF_8));
    return SchemaCheck.check(source, format, type, "1.1.3", Limits.DEFAULT, List.of());
  }

  private static List<Finding> catalog(String inMetadata, String after) {
    return check(
        DocumentType.CATALOG,
        DocumentFormat.JSON,
        "{ \"catalog\": { " + HEAD + inMetadata + " }" + after + " } }");
  }

  private static void assertOnly(
      String rule, String pointer, String message, List<Finding> findings) {
    assertEquals(1, findings.size(), findings::toString);
    Finding finding = findings.get(0);
    assertEquals(
        rule + " " + pointer + " " + message,
        finding.ruleId() + " " + finding.location().pointer() + " " + finding.message());
  }

  @Test
  void isContentWithAGoodDocument() {
    assertEquals(List.of(), catalog("", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "TOKEN, name, 1a",
    "URI, ns, example",
    "UUID, uuid, 0d2d1a52",
    "STRING, value, ' a'",
  })
  void describesDataTypes(DataType type, String key, String value) {
    String others = key.equals("name") ? "\"value\": \"b\"" : "\"name\": \"a\"";
    others += key.equals("name") || key.equals("value") ? "" : ", \"value\": \"b\"";
    List<Finding> findings =
        catalog(", \"props\": [ { " + others + ", \"" + key + "\": \"" + value + "\" } ]", "");
    assertOnly(
        "OSCAL-VALUE",
        "/catalog/metadata/props/0/" + key,
        key + " is \"" + value + "\"; it must be " + type.allowed(),
        findings);
  }

  @Test
  void takesAddressesOfClosedNetworks() {
    assertEquals(
        List.of(),
        catalog(
            ", \"parties\": [ { \"uuid\": \"0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e11\", \"type\":"
                + " \"person\", \"email-addresses\": [ \"ann@shop.example\", \"bob@shop.local\" ] } ]",
            ""));
  }

  @Test
  void listsTheValuesOfAClosedList() {
    List<Finding> findings =
        catalog(
            ", \"parties\": [ { \"uuid\": \"0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e11\", \"type\":"
                + " \"peson\" } ]",
            "");
    assertOnly(
        "OSCAL-VALUE",
        "/catalog/metadata/parties/0/type",
        "type is \"peson\"; it must be \"person\" or \"organization\"",
        findings);
    assertEquals("Did you mean \"person\"?", findings.get(0).help());
  }

  @Test
  void takesAnyTokenWhereAListIsAdviceOnly() {
    assertEquals(
        List.of(),
        catalog(", \"links\": [ { \"href\": \"#a\", \"rel\": \"our-own-relation\" } ]", ""));
    assertOnly(
        "OSCAL-VALUE",
        "/catalog/metadata/links/0/rel",
        "rel is \"our own\"; it must be " + DataType.TOKEN.allowed(),
        catalog(", \"links\": [ { \"href\": \"#a\", \"rel\": \"our own\" } ]", ""));
  }

  @Test
  void saysWhatIsWrongBelowAChoiceOnce() {
    List<Finding> findings =
        catalog(
            "",
            ", \"groups\": [ { \"title\": \"G\", \"groups\": [ { \"title\": \"H\", \"controls\": [ {"
                + " \"id\": \"1\", \"title\": \"C\" } ] } ] } ]");
    assertEquals(
        List.of("/catalog/groups/0/groups/0/controls/0/id"),
        findings.stream().map(f -> f.location().pointer()).toList());
  }

  @Test
  void saysWhichKeysExcludeEachOther() {
    assertOnly(
        "OSCAL-CHOICE",
        "/catalog/groups/0/controls",
        "\"controls\" cannot stand in group beside \"groups\"",
        catalog(
            "",
            ", \"groups\": [ { \"title\": \"G\", \"groups\": [ { \"title\": \"H\" } ], \"controls\": ["
                + " { \"id\": \"a\", \"title\": \"C\" } ] } ]"));
  }

  @Test
  void saysThatAKeyIsUnknownInAllAlternatives() {
    assertOnly(
        "OSCAL-UNKNOWN",
        "/catalog/groups/0/contrls",
        "key \"contrls\" is not known in group",
        catalog("", ", \"groups\": [ { \"title\": \"G\", \"contrls\": [ ] } ]"));
  }

  @Test
  void saysWhatIsMissing() {
    assertOnly(
        "OSCAL-MISSING",
        "/catalog/controls/0",
        "control has no \"title\", which is required",
        catalog("", ", \"controls\": [ { \"id\": \"a\" } ]"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"roles\": {}', /catalog/metadata/roles, 'roles: expected a list, found an object'",
    "'\"remarks\": 3', /catalog/metadata/remarks, 'remarks: expected text, found 3'",
    "'\"roles\": [ \"x\" ]', /catalog/metadata/roles/0, 'role: expected an object, found the text \"x\"'",
  })
  void saysWhatKindOfValueIsDue(String member, String pointer, String message) {
    assertOnly("OSCAL-TYPE", pointer, message, catalog(", " + member, ""));
  }

  @Test
  void readsPlainScalarsOfYamlAsTheDefinitionsSay() {
    String yaml =
        """
        catalog:
          uuid: 0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e10
          metadata:
            title: yes
            last-modified: 2026-01-01T00:00:00Z
            version: 1.10
            oscal-version: 1.1.3
            published: 2024-01-01
            remarks: 2026
          controls:
          - id: null
            title: ~
        """;
    List<Finding> findings = check(DocumentType.CATALOG, DocumentFormat.YAML, yaml);
    assertEquals(
        List.of(
            "OSCAL-VALUE /catalog/metadata/published",
            "OSCAL-NULL /catalog/controls/0/id",
            "OSCAL-NULL /catalog/controls/0/title"),
        findings.stream().map(f -> f.ruleId() + " " + f.location().pointer()).toList());
    assertEquals(
        "Add the time and its zone, for example 2024-01-01T00:00:00Z", findings.get(0).help());
  }

  @Test
  void numbersAreWholeInAnySpelling() {
    String port = ", \"port-ranges\": [ { \"start\": %s } ]";
    for (String whole : List.of("0", "22", "22.0", "2.2e1")) {
      assertEquals(List.of(), component(port.formatted(whole)), whole);
    }
    for (String wrong : List.of("-1", "1.5")) {
      assertEquals(1, component(port.formatted(wrong)).size(), wrong);
    }
    assertTrue(component(port.formatted("-1")).get(0).message().startsWith("start is -1; it must"));
  }

  private static List<Finding> component(String inProtocol) {
    return check(
        DocumentType.COMPONENT_DEFINITION,
        DocumentFormat.JSON,
        "{ \"component-definition\": { "
            + HEAD
            + " }, \"components\": [ { \"uuid\": \"0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e12\", \"type\":"
            + " \"software\", \"title\": \"S\", \"description\": \"D\", \"protocols\": [ { \"name\":"
            + " \"ssh\""
            + inProtocol
            + " } ] } ] } }");
  }

  @Test
  void printsLongAndOddValuesInOneShortLine() {
    List<Finding> findings =
        catalog(
            ", \"roles\": [ { \"id\": \"a\\nb " + "x".repeat(200) + "\", \"title\": \"R\" } ]", "");
    String message = findings.get(0).message();
    assertTrue(message.startsWith("id is \"a\\nb xxx"), message);
    assertTrue(message.length() < 200 && message.indexOf('\n') < 0, message);
  }
}
