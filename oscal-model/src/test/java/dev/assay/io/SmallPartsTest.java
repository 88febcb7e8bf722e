package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.Parameter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small helpers of reading. */
class SmallPartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x.json | { }                     | JSON
          x.yaml | { }                     | YAML
          x.xml  | { }                     | JSON
          x      | [ ]                     | JSON
          x.json | catalog: { }            | YAML
          x.json | <catalog/>              | XML
          x.yaml | <catalog/>              | XML
          x.json | // a comment            | JSON
          x      | '  '                    |
          x      | ''                      |
          x      | %PDF-1.7                |
          x      | %YAML 1.2               | YAML
          x      | '# comment'             | YAML
          x      | ---                     | YAML
          """)
  void contentTellsTheFormat(String name, String text, DocumentFormat format) {
    assertEquals(
        format, DocumentFormat.sniff(Source.of(name, text.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void everyEncodingOfUnicodeIsRead(String encoding) {
    String uuid = "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90";
    List<String> texts =
        List.of(
            "{\"catalog\": {\"uuid\": \"" + uuid + "\", \"params\": [{\"id\": \"\u00e9\"}]}}",
            "catalog:\n  uuid: " + uuid + "\n  params:\n  - id: \u00e9\n",
            "<catalog xmlns='http://csrc.nist.gov/ns/oscal/1.0' uuid='"
                + uuid
                + "'><param id='\u00e9'/></catalog>");
    for (String text : texts) {
      for (String mark : List.of("\ufeff", "")) {
        byte[] bytes = (mark + text).getBytes(Charset.forName(encoding));
        ReadResult result = new DocumentReader().read(Source.of("x", bytes));
        assertEquals(
            List.of("OSCAL-MISSING"),
            result.findings().stream().map(f -> f.ruleId()).toList(),
            () -> encoding + " " + text + " " + result.findings());
        assertEquals("\u00e9", firstParam(result).id(), encoding);
      }
    }
  }

  private static Parameter firstParam(ReadResult result) {
    OscalDocument document = Objects.requireNonNull(result.document());
    return Objects.requireNonNull(document.rootAs(Catalog.class).params()).get(0);
  }

  @Test
  void brokenUtf16IsAFinding() {
    byte[] bytes = "{\"catalog\": \"".getBytes(StandardCharsets.UTF_16LE);
    byte[] broken = java.util.Arrays.copyOf(bytes, bytes.length + 2);
    broken[bytes.length + 1] = (byte) 0xdc;
    ReadResult result = new DocumentReader().read(Source.of("x.json", broken));
    assertEquals(
        "READ-SYNTAX 1:1  : not well-formed JSON: the text is not the UTF-16LE that it starts with"
            + " [Save the file in UTF-8]",
        dev.assay.testing.Documents.render(result.findings()));
  }

  @Test
  void brokenUtf8IsFoundWhereItStands() {
    for (DocumentFormat format : DocumentFormat.values()) {
      byte[] text =
          switch (format) {
            case JSON -> "{\n \"catalog\": \"\u00e9?\"}".getBytes(StandardCharsets.UTF_8);
            case YAML -> "a: b\n catalog: \"\u00e9?\"".getBytes(StandardCharsets.UTF_8);
            case XML -> "<catalog>\n  <title>\u00e9?".getBytes(StandardCharsets.UTF_8);
          };
      int at = new String(text, StandardCharsets.ISO_8859_1).indexOf('?');
      text[at] = (byte) 0xff;
      ReadResult result = new DocumentReader().read(Source.of("x", text));
      var last = result.findings().get(result.findings().size() - 1);
      if (format == DocumentFormat.XML) {
        continue; // the root is refused before the broken byte is met
      }
      assertEquals(2, last.location().line(), last.toString());
      assertEquals(ReadRules.SYNTAX, last.ruleId());
    }
    assertEquals(
        new TextPlace(2, 3, "the byte 0xff"),
        TextPlace.ofFirstBroken(new byte[] {'a', '\n', 'b', 'c', (byte) 0xff}));
    assertEquals(
        new TextPlace(1, 2, "the control character U+0001"),
        TextPlace.ofFirstBroken(new byte[] {'a', 1}));
    for (String broken : List.of("c080", "eda080", "f4908080", "e282", "80")) {
      assertEquals(
          1, TextPlace.ofFirstBroken(java.util.HexFormat.of().parseHex(broken)).column(), broken);
    }
  }

  @Test
  void namesAreNearOrNot() {
    List<String> known = List.of("controls", "groups", "params", "back-matter");
    assertEquals("controls", Nearest.to("contrls", known));
    assertEquals("controls", Nearest.to("CONTROLS", known));
    assertEquals("back-matter", Nearest.to("backMatter", known));
    assertEquals("params", Nearest.to("param", known));
    assertNull(Nearest.to("zzz", known));
    assertNull(Nearest.to("", known));
    assertNull(Nearest.to("x", List.of()));
    assertEquals("score", Nearest.to("socre", List.of("store", "score")));
    assertEquals("yaml", Nearest.to("yml", List.of("json", "xml", "yaml")));
    assertNull(Nearest.to("4", List.of("1", "2", "3")), "nothing of it is left");
  }

  @Test
  void pointersEscapeAndPathsCountFromOne() {
    NodePath path = new NodePath();
    assertEquals("", path.pointer());
    path.push("catalog", "catalog", -1);
    path.push("controls", "control", 0);
    path.push("a/b~c", "", -1);
    assertEquals("/catalog/controls/0/a~1b~0c", path.pointer());
    assertEquals("/catalog/control[1]", path.xpath());
    path.pop();
    path.push("books", "book", 4, "k/1");
    assertEquals("/catalog/controls/0/books/k~11", path.pointer());
    assertEquals("/catalog/control[1]/book[5]", path.xpath());
    for (int i = 0; i < 300; i++) {
      path.push("x", "x", i);
    }
    assertEquals(303, path.size());
  }

  @Test
  void encodingsAreTurnedIntoUtf8() {
    for (TextEncoding encoding : TextEncoding.values()) {
      byte[] bytes = "\ufeff{\u00e9}".getBytes(Charset.forName(encoding.toString()));
      assertEquals(encoding, TextEncoding.of(bytes));
      byte[] utf8 = encoding.toUtf8(bytes);
      assertArrayEquals(
          encoding == TextEncoding.UTF_8 ? bytes : "{\u00e9}".getBytes(StandardCharsets.UTF_8),
          utf8);
    }
  }
}
