package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.convert.docx.UnusableTemplateException;
import dev.assay.convert.docx.WordTemplate;
import dev.assay.io.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A document is written into a Word file of the user's own, and comes back from there. */
class WordTemplateTest {
  private static Source ssp;

  @BeforeAll
  static void load() throws Exception {
    ssp = Examples.ssp();
  }

  /** A template as Word in German writes one: its own ids, header, footer, cover. */
  static byte[] template(Consumer<XWPFDocument> more) throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      style(document, "Standard", "Normal");
      style(document, "berschrift1", "heading 1");
      style(document, "DataTable", "Somebody's own style");
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Acme | {{system-name}}");
      document
          .createFooter(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("{{ marking }}");
      XWPFParagraph cover = document.createParagraph();
      // Word cuts what was typed wherever it likes.
      cover.createRun().setText("Plan of {{system");
      cover.createRun().setText("-na");
      cover.createRun().setText("me}}, version {{version}}");
      document.createParagraph().createRun().setText("{{contents}}");
      document.createParagraph().createRun().setText("{{body}}");
      document.createParagraph().createRun().setText("Signed: ________");
      more.accept(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void style(XWPFDocument document, String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.setType(STStyleType.PARAGRAPH);
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private static byte[] written(byte[] template) throws Exception {
    Converted converted = new Converter().convert(ssp, WordTemplate.read(template));
    return converted.files().get(0).bytes();
  }

  private static String refused(byte[] template) {
    return assertThrows(UnusableTemplateException.class, () -> WordTemplate.read(template))
        .getMessage();
  }

  private static byte[] with(String text) throws Exception {
    return template(d -> d.createParagraph().createRun().setText(text));
  }

  @Test
  void theUsersStylesCoverHeaderAndFooterAreKept() throws Exception {
    byte[] docx = written(template(d -> {}));
    DocxChecks.check(docx, "berschrift1");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      String name = "Machine";
      assertTrue(document.getParagraphs().get(0).getText().startsWith("Plan of "));
      assertTrue(document.getParagraphs().get(0).getText().contains(", version "));
      assertFalse(document.getParagraphs().get(0).getText().contains("{{"), name);
      assertTrue(document.getHeaderList().get(0).getText().startsWith("Acme | "));
      assertFalse(document.getHeaderList().get(0).getText().contains("{{"));
      assertFalse(document.getFooterList().get(0).getText().contains("{{"));
      List<XWPFParagraph> all = document.getParagraphs();
      assertTrue(all.stream().anyMatch(p -> "berschrift1".equals(p.getStyle())));
      assertTrue(all.stream().noneMatch(p -> "Heading1".equals(p.getStyle())));
      assertEquals("Signed: ________", all.get(all.size() - 1).getText());
      assertEquals("Somebody's own style", document.getStyles().getStyle("DataTable").getName());
      assertEquals("Data Table", document.getStyles().getStyle("AssayDataTable").getName());
    }
  }

  @Test
  void theSameTemplateGivesTheSameBytes() throws Exception {
    byte[] template = template(d -> {});
    assertArrayEquals(written(template), written(template));
  }

  @Test
  void anUneditedFileGivesTheBaseByteForByte() throws Exception {
    TakenBack result =
        new Converter().takeBack(Source.of("a.docx", written(template(d -> {}))), ssp);
    assertEquals(List.of(), result.findings());
    assertEquals(List.of(), result.changes());
    assertArrayEquals(ssp.bytes(), result.bytes());
  }

  @Test
  void anEditComesBackFromATemplate() throws Exception {
    byte[] edited =
        WordWayBackTest.edit(
            written(template(d -> {})),
            b -> b.replaceFirst("The ISSO keeps the account register", "The ISSO owns it"));
    TakenBack result = new Converter().takeBack(Source.of("a.docx", edited), ssp);
    assertTrue(result.clean(), () -> result.findings().toString());
    assertEquals(1, result.changes().size());
    assertTrue(new String(result.bytes(), StandardCharsets.UTF_8).contains("The ISSO owns it"));
  }

  @Test
  void textOfTheDocumentIsNeverAPlaceholder() throws Exception {
    String json = new String(ssp.bytes(), StandardCharsets.UTF_8);
    String named = json.replaceFirst("The ISSO keeps the account register", "{{version}} {{nix}}");
    Source source = Source.of("ssp.json", named.getBytes(StandardCharsets.UTF_8));
    byte[] docx =
        new Converter()
            .convert(source, WordTemplate.read(template(d -> {})))
            .files()
            .get(0)
            .bytes();
    assertTrue(DocxChecks.body(docx).contains("{{version}} {{nix}}"));
  }

  @Test
  void aValueIsNotReadForPlaceholders() throws Exception {
    String json = new String(ssp.bytes(), StandardCharsets.UTF_8);
    String name = json.replaceFirst("(\"system-name\"\\s*:\\s*\")[^\"]*", "$1{{body}}{{version}}");
    Source source = Source.of("ssp.json", name.getBytes(StandardCharsets.UTF_8));
    byte[] docx =
        new Converter()
            .convert(source, WordTemplate.read(template(d -> {})))
            .files()
            .get(0)
            .bytes();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertEquals("Acme | {{body}}{{version}}", document.getHeaderList().get(0).getText().strip());
    }
  }

  @Test
  void anUnknownPlaceholderIsNamed() throws Exception {
    assertTrue(refused(with("{{sistem-name}}")).contains("{{sistem-name}} is not known"));
  }

  @Test
  void aTemplateWithoutThePlaceOfTheDocumentIsRefused() throws Exception {
    byte[] template =
        WordWayBackTest.edit(template(d -> {}), b -> b.replace("{{body}}", "no place"));
    assertTrue(refused(template).contains("{{body}} is missing"));
  }

  @Test
  void thePlaceOfTheDocumentStandsAloneAndOnce() throws Exception {
    assertTrue(refused(with("{{body}}")).contains("stands 2 times"));
    byte[] among =
        WordWayBackTest.edit(template(d -> {}), b -> b.replace("{{body}}", "Here: {{body}}"));
    assertTrue(refused(among).contains("paragraph of its own"));
    byte[] open = with("Version {{version");
    assertTrue(refused(open).contains("lacks its {{ or }}"));
  }

  @Test
  void aTemplateWithMacrosIsRefused() throws Exception {
    byte[] macros = withPart("/word/vbaProject.bin", "application/vnd.ms-office.vbaProject");
    assertTrue(refused(macros).contains("macros"));
  }

  @Test
  void aTemplateThatOpensSomethingOutsideIsRefused() throws Exception {
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(template(d -> {})))) {
      file.getPart(PackagingURIHelper.createPartName("/word/document.xml"))
          .addExternalRelationship(
              "https://example.com/logo.png",
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.save(out);
      file.revert();
      assertTrue(refused(out.toByteArray()).contains("https://example.com/logo.png"));
    }
  }

  private static byte[] withPart(String name, String type) throws Exception {
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(template(d -> {})))) {
      var part = file.createPart(PackagingURIHelper.createPartName(name), type);
      part.getOutputStream().write(new byte[] {1});
      file.getPart(PackagingURIHelper.createPartName("/word/document.xml"))
          .addRelationship(
              part.getPartName(),
              TargetMode.INTERNAL,
              "http://schemas.microsoft.com/office/2006/relationships/vbaProject");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.save(out);
      file.revert();
      return out.toByteArray();
    }
  }

  @Test
  void aBrokenFileIsRefusedInOneLine() {
    String why = refused("no zip at all".getBytes(StandardCharsets.UTF_8));
    assertTrue(why.contains("no Word file"));
    assertFalse(why.contains("\n"));
  }

  @Test
  void whatTheDocumentDoesNotSayIsNoted() throws Exception {
    byte[] template = with("By {{author}} for {{organization}}");
    String json =
        "{\"catalog\":{\"uuid\":\"0b4b4b4b-4b4b-4b4b-8b4b-4b4b4b4b4b4b\",\"metadata\":{\"title\":"
            + "\"A catalog\",\"last-modified\":\"2026-01-02T03:04:05Z\",\"version\":\"1\","
            + "\"oscal-version\":\"1.1.3\"}}}";
    Converted converted =
        new Converter()
            .convert(
                Source.of("catalog.json", json.getBytes(StandardCharsets.UTF_8)),
                WordTemplate.read(template));
    assertEquals(
        List.of(
            "the placeholder {{author}}",
            "the placeholder {{marking}}",
            "the placeholder {{organization}}",
            "the placeholder {{system-name}}"),
        converted.notShown().stream().map(n -> n.what()).toList());
  }
}
