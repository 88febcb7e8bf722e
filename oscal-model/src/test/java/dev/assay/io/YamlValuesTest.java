package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import dev.assay.testing.Documents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain scalars, anchors and aliases of YAML. */
class YamlValuesTest {
  private static final String HEAD =
      """
      catalog:
        uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
        metadata:
          title: T
          last-modified: 2026-01-31T08:30:00Z
          version: 1.10
          oscal-version: 1.1.3
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.10",
        "1",
        "007",
        "0x1F",
        "0o17",
        "0b11",
        "1_000",
        "1e3",
        "+5",
        ".5",
        "5.",
        "-0",
        "1:30",
        "yes",
        "No",
        "on",
        "y",
        "true",
        "FALSE",
        "2026-01-31",
        "2026-01-31T08:30:00Z",
        ".inf",
        ".NaN",
        "=",
        "<<",
        "nULL",
        "a b",
        "1.1.3"
      })
  void aPlainScalarWhereTextIsDueKeepsItsSpelling(String text) {
    OscalDocument document =
        read(HEAD + "    remarks: x\n    props:\n    - name: n\n      value: " + text);
    assertEquals(text, at(document, "metadata", "props", 0, "value"));
  }

  @Test
  void quotedTextsAreTextsWhateverTheyHold() {
    OscalDocument document =
        read(
            HEAD
                + "    document-ids:\n    - identifier: \"~\"\n    - identifier: 'null'\n"
                + "    - identifier: |-\n        a\n        b\n    - identifier: >-\n        a\n        b\n");
    assertEquals("~", at(document, "metadata", "document-ids", 0, "identifier"));
    assertEquals("null", at(document, "metadata", "document-ids", 1, "identifier"));
    assertEquals("a\nb", at(document, "metadata", "document-ids", 2, "identifier"));
    assertEquals("a b", at(document, "metadata", "document-ids", 3, "identifier"));
  }

  @Test
  void numbersAndTruthValuesAreReadWhereTheyAreDue() {
    OscalDocument document =
        read(
            """
            profile:
              uuid: 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90
              metadata: {title: T, last-modified: 2026-01-31T08:30:00Z, version: 1, oscal-version: 1.1.3}
              imports: [{href: "#a", include-all: {}}]
              merge: {as-is: true}
            """);
    assertEquals(true, at(document, "merge", "as-is"));
  }

  @Test
  void anAliasIsWhatItsAnchorHolds() {
    OscalDocument document =
        read(
            HEAD
                + """
                    props: &props
                    - &p {name: n, value: &v 1.10}
                    - *p
                    - name: &n m
                      value: *v
                    links: &none
                    - {href: "#x", text: *n}
                  params:
                  - {id: a, props: *props}
                  - {id: b, props: *props}
                """);
    String props =
        "[Property[name=n, uuid=null, ns=null, value=1.10, clazz=null, group=null, remarks=null],"
            + " Property[name=n, uuid=null, ns=null, value=1.10, clazz=null, group=null, remarks=null],"
            + " Property[name=m, uuid=null, ns=null, value=1.10, clazz=null, group=null, remarks=null]]";
    assertEquals(props, String.valueOf(at(document, "metadata", "props")));
    assertEquals(props, String.valueOf(at(document, "params", 0, "props")));
    assertEquals(props, String.valueOf(at(document, "params", 1, "props")));
    assertEquals("m", String.valueOf(at(document, "metadata", "links", 0, "text")));
  }

  @Test
  void anAnchorThatIsSetAgainStandsForTheNewValue() {
    OscalDocument document =
        read(
            HEAD
                + "    document-ids:\n    - {identifier: &a one}\n    - {identifier: *a}\n"
                + "    - {identifier: &a two}\n    - {identifier: *a}\n");
    assertEquals("one", at(document, "metadata", "document-ids", 1, "identifier"));
    assertEquals("two", at(document, "metadata", "document-ids", 3, "identifier"));
  }

  @Test
  void aliasesThatGrowAreStopped() {
    StringBuilder text = new StringBuilder(HEAD + "    x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
    for (int i = 1; i <= 30; i++) {
      text.append("    x").append(i).append(": &x").append(i).append(" [");
      text.append(("*x" + (i - 1) + ", ").repeat(9)).append("]\n");
    }
    long start = System.nanoTime();
    ReadResult result =
        Documents.read(text.toString().getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML);
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
    var last = result.findings().get(result.findings().size() - 1);
    assertEquals(
        "READ-LIMIT: the document passes a limit: aliases stand for more than 100000 values",
        last.ruleId() + ": " + last.message());
    assertTrue(last.location().line() > 8, last.toString());
  }

  private static OscalDocument read(String text) {
    return Documents.readClean(text.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML);
  }

  private static Object at(OscalDocument document, Object... path) {
    Object value = document.root();
    for (Object step : path) {
      value =
          Objects.requireNonNull(
              step instanceof Integer index
                  ? ((List<?>) value).get(index)
                  : ((OscalObject) value).get((String) step));
    }
    return value;
  }
}
