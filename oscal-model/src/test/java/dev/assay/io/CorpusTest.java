package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.document.OscalDocument;
import dev.assay.testing.Corpus;
import dev.assay.testing.Documents;
import dev.assay.testing.Xsd;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The laws of reading and writing over real documents. */
class CorpusTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Documents that do not read without findings, and why: theirs is the fault. */
  private static final Map<String, String> UNCLEAN =
      Map.of(
          "profile-resolution/examples/without-parent_profile.xml",
          "uses with-parent-controls, which no released OSCAL has",
          "profile-resolution/profile-resolution-specml.xml",
          "is a specification text, not an OSCAL document");

  /** Documents whose XML is not valid against the XSD of 1.1.3, and why. */
  private static final Map<String, String> INVALID =
      Map.of(
          "profile-resolution/examples/merge-keep_profile.xml",
          "its merge has none of flat, as-is and custom, which 1.1.3 requires",
          "sp800-171/NIST_SP-800-171_rev2_FULL-baseline_profile.json",
          "its control ids, such as 3.1.1, are no tokens",
          "sp800-171/NIST_SP-800-171_rev2_catalog.json",
          "its ids, such as 3.1.1, are no tokens",
          "sp800-171/NIST_SP-800-171_rev2_catalog.xml",
          "its ids, such as 3.1.1, are no tokens");

  /**
   * In the XML, {@code <em>} begins with a space; in the JSON that gives asterisks that CommonMark
   * does not take for emphasis.
   */
  private static final String SPACE_IN_EM = "sp800-53-rev5-oscal";

  /** The JSON has lost the {@code <p>} in the items of a list, and has spaces in their place. */
  private static final String PARAGRAPHS_IN_ITEMS = "nist-examples/ssp/xml/ssp-example.xml";

  /** The values that differ between the JSON and the XML of a document. */
  private static final Map<String, List<String>> DIFFERENT =
      Map.of(
          PARAGRAPHS_IN_ITEMS,
          List.of("/system-implementation/components/2/description"),
          SPACE_IN_EM + "1.0.0/xml/NIST_SP-800-53_rev5_HIGH-baseline-resolved-profile_catalog.xml",
          List.of("/back-matter/resources/146/title"),
          SPACE_IN_EM + "1.0.0/xml/NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog.xml",
          List.of("/back-matter/resources/134/title"),
          SPACE_IN_EM
              + "1.0.0/xml/NIST_SP-800-53_rev5_MODERATE-baseline-resolved-profile_catalog.xml",
          List.of("/back-matter/resources/146/title"),
          SPACE_IN_EM
              + "1.0.0/xml/NIST_SP-800-53_rev5_PRIVACY-baseline-resolved-profile_catalog.xml",
          List.of("/back-matter/resources/81/title"),
          SPACE_IN_EM + "1.0.0/xml/NIST_SP-800-53_rev5_catalog.xml",
          List.of("/back-matter/resources/190/title", "/back-matter/resources/191/title"),
          SPACE_IN_EM
              + "1.1.2/xml/NIST_SP-800-53_rev5_MODERATE-baseline-resolved-profile_catalog.xml",
          List.of("/back-matter/resources/146/title"));

  @TestFactory
  Stream<DynamicTest> everyDocumentReadsInItsFormatWithoutFindings() {
    return each(
        name -> true,
        name -> {
          ReadResult result = new DocumentReader().read(Corpus.source(name));
          boolean clean = Documents.isClean(result) && result.lossless();
          assertEquals(
              !UNCLEAN.containsKey(name),
              clean,
              () -> UNCLEAN.get(name) + "\n" + Documents.render(result.findings()));
          if (clean) {
            assertEquals(DocumentFormat.ofName(name), result.format());
            assertNotNull(result.document());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> theSameDocumentInOtherFormatsIsTheSameModel() {
    return each(
        name -> name.contains("/json/"),
        name -> {
          OscalDocument json = read(name);
          for (String other : List.of("xml", "yaml")) {
            String twin = name.replace("/json/", "/" + other + "/").replace(".json", "." + other);
            if (Corpus.documents().contains(twin)) {
              assertEquals(
                  DIFFERENT.getOrDefault(twin, List.of()),
                  ModelDifference.between(json.root(), read(twin).root()),
                  twin);
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> jsonRewrittenIsTheSameValue() {
    return each(
        name -> name.endsWith(".json"),
        name -> {
          OscalDocument document = read(name);
          assertEquals(
              tree(Corpus.source(name).bytes()),
              tree(Documents.write(document, DocumentFormat.JSON, DocumentFormat.JSON)));
        });
  }

  @TestFactory
  Stream<DynamicTest> twoRunsGiveTheSameBytes() {
    return each(
        name -> !UNCLEAN.containsKey(name),
        name -> {
          for (DocumentFormat format : DocumentFormat.values()) {
            byte[] first = Documents.write(read(name), format);
            assertArrayEquals(first, Documents.write(read(name), format));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> writtenXmlIsValid() {
    return each(
        name -> !UNCLEAN.containsKey(name),
        name -> {
          OscalDocument document = read(name);
          byte[] xml = Documents.write(document, DocumentFormat.XML);
          List<String> problems = Xsd.problems(xml, document.type(), "1.1.3");
          assertEquals(
              INVALID.containsKey(name),
              !problems.isEmpty(),
              () -> INVALID.get(name) + "\n" + String.join("\n", problems));
        });
  }

  @TestFactory
  Stream<DynamicTest> aWayThroughTheOtherFormatsEndsInTheSameValue() {
    return each(
        name -> !UNCLEAN.containsKey(name),
        name -> {
          OscalDocument document = read(name);
          byte[] first = Documents.write(document, DocumentFormat.JSON);
          OscalDocument current = document;
          for (DocumentFormat format :
              List.of(DocumentFormat.XML, DocumentFormat.YAML, DocumentFormat.JSON)) {
            current = Documents.readClean(Documents.write(current, format), format);
          }
          assertEquals(document.root(), current.root());
          JsonNode last = tree(Documents.write(current, DocumentFormat.JSON));
          assertEquals("", ModelDifference.between("", tree(first), last));
        });
  }

  private static Stream<DynamicTest> each(
      java.util.function.Predicate<String> which, java.util.function.Consumer<String> check) {
    if (!Corpus.isThere()) {
      return Stream.of(dynamicTest("real documents", Corpus::folder));
    }
    List<String> names = Corpus.documents().stream().filter(which).toList();
    assertTrue(names.size() > 10, "documents found: " + names.size());
    return names.stream().map(name -> dynamicTest(name, () -> check.accept(name)));
  }

  private static OscalDocument read(String name) {
    ReadResult result = new DocumentReader().read(Corpus.source(name));
    return Objects.requireNonNull(result.document(), name);
  }

  private static JsonNode tree(byte[] json) {
    return MAPPER.readTree(json);
  }
}
