package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.diagnostic.Finding;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.Control;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Past each limit the answer is a finding. */
class LimitsTest {
  private static final Limits SMALL = new Limits(1000, 10, 100, 5);

  @ParameterizedTest
  @EnumSource
  void nestingIsLimited(DocumentFormat format) {
    for (int depth : List.of(11, 200, 100_000)) {
      String text =
          switch (format) {
            case JSON -> "{\"catalog\": {\"x\": " + "[".repeat(depth);
            case YAML -> "catalog: {x: " + "[".repeat(depth);
            case XML -> "<catalog xmlns='http://csrc.nist.gov/ns/oscal/1.0'>" + "<x>".repeat(depth);
          };
      Limits limits = new Limits(1 << 20, 10, 100, 5);
      assertEquals(
          "the document passes a limit: it is nested deeper than 10 levels",
          last(text, limits).message());
      assertEquals(ReadRules.LIMIT, last(text, limits).ruleId());
      assertEquals(1, last(text, limits).location().line());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLengthOfATextIsLimited(DocumentFormat format) {
    String word = "x".repeat(200);
    String text =
        switch (format) {
          case JSON -> "{\"catalog\": {\"uuid\": \"" + word + "\"}}";
          case YAML -> "catalog: {uuid: " + word + "}";
          case XML ->
              "<catalog xmlns='http://csrc.nist.gov/ns/oscal/1.0'><metadata><title>"
                  + word
                  + "</title></metadata></catalog>";
        };
    Finding finding = last(text, SMALL);
    assertEquals(
        "READ-LIMIT: the document passes a limit: a text is longer than 100 characters",
        finding.ruleId() + ": " + finding.message());
  }

  @Test
  void anAttributeIsLimitedToo() {
    Finding finding =
        last(
            "<catalog xmlns='http://csrc.nist.gov/ns/oscal/1.0' uuid='" + "x".repeat(200) + "'/>",
            SMALL);
    assertEquals(ReadRules.LIMIT, finding.ruleId());
  }

  @Test
  void aFileThatIsTooLargeIsNotRead(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("x.json"), new byte[1001]);
    UnreadableException e = assertThrows(UnreadableException.class, () -> Source.read(file, SMALL));
    assertEquals("it has more than 1000 bytes, the limit for one document", e.reason());
    assertThrows(
        UnreadableException.class,
        () -> Source.read("-", new ByteArrayInputStream(new byte[1001]), SMALL));
  }

  @Test
  void whatIsNoFileSaysSo(@TempDir Path folder) throws IOException, UnreadableException {
    assertEquals(
        "it is a folder",
        assertThrows(UnreadableException.class, () -> Source.read(folder, SMALL)).reason());
    assertEquals(
        "there is no such file",
        assertThrows(UnreadableException.class, () -> Source.read(folder.resolve("no"), SMALL))
            .reason());
    Path file = Files.write(folder.resolve("x.json"), new byte[1000]);
    assertEquals(1000, Source.read(file, SMALL).bytes().length);
    assertEquals(
        1000, Source.read("-", new ByteArrayInputStream(new byte[1000]), SMALL).bytes().length);
  }

  @Test
  void findingsAreCountedToAThousand() {
    StringBuilder text = new StringBuilder("{\"catalog\": {");
    for (int i = 0; i < 5000; i++) {
      text.append("\"zz").append(i).append("\": 1, ");
    }
    ReadResult result = read(text + "\"uuid\": \"x\"}}", Limits.DEFAULT);
    assertEquals(1000, result.findings().size());
    assertEquals(
        "more than 1000 problems; the rest is not listed", result.findings().get(999).message());
  }

  @ParameterizedTest
  @EnumSource
  void inspectionKeepsOneItemOfAList(DocumentFormat format) {
    String text =
        switch (format) {
          case JSON ->
              "{\"catalog\": {\"controls\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}]}}";
          case YAML -> "catalog: {controls: [{id: a}, {id: b}, {id: c}]}";
          case XML ->
              "<catalog xmlns='http://csrc.nist.gov/ns/oscal/1.0'>"
                  + "<control id='a'/><control id='b'/><control id='c'/></catalog>";
        };
    ReadResult result =
        new DocumentReader().inspect(Source.of("a", text.getBytes(StandardCharsets.UTF_8)));
    Catalog catalog = Objects.requireNonNull(result.document()).rootAs(Catalog.class);
    assertEquals(List.of("a"), catalog.controls().stream().map(Control::id).toList());
    assertEquals(
        List.of("/catalog/controls/0", "/catalog/controls/1", "/catalog/controls/2"),
        result.findings().stream()
            .filter(f -> f.message().contains("title"))
            .map(f -> f.location().pointer())
            .toList());
  }

  @Test
  void nothingIsReadFromWhatIsNoText() {
    for (String text : List.of("", "  \n", "PK\003\004", "%PDF-1.7", "\u007fELF")) {
      ReadResult result = read(text, Limits.DEFAULT);
      assertNull(result.document());
      assertNull(result.format());
      assertEquals(ReadRules.NOT_OSCAL, result.findings().get(0).ruleId());
    }
    assertEquals(
        "the file is a zip archive (Word and Excel files are), not JSON, XML or YAML",
        last("PK\003\004", Limits.DEFAULT).message());
    assertEquals("the file is empty", last("\n", Limits.DEFAULT).message());
  }

  private static Finding last(String text, Limits limits) {
    List<Finding> findings = read(text, limits).findings();
    return findings.get(findings.size() - 1);
  }

  private static ReadResult read(String text, Limits limits) {
    return new DocumentReader(limits)
        .read(Source.of("test", text.getBytes(StandardCharsets.UTF_8)));
  }
}
