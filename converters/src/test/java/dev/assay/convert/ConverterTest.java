package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.Source;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.markup.Markup;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConverterTest {
  private static final String HOSTILE =
      "<script>alert(1)</script> <img src=x onerror=alert(2)> [click](javascript:alert(3))";

  private static byte[] convert(Source source, OutputFormat format) throws Exception {
    Converted result = new Converter().convert(source, format);
    assertTrue(result.done(), () -> result.findings().toString());
    return result.files().get(0).bytes();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The example plan with another description of the system. */
  private static Source described(String markdown) throws Exception {
    String json = text(Examples.ssp().bytes());
    int from = json.indexOf("\"description\"", json.indexOf("\"system-name-short\""));
    int start = json.indexOf('"', json.indexOf(':', from)) + 1;
    int end = start;
    while (json.charAt(end) != '"' || json.charAt(end - 1) == '\\') {
      end++;
    }
    String escaped = markdown.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return Source.of(
        "ssp.json",
        (json.substring(0, start) + escaped + json.substring(end))
            .getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void theSameDocumentGivesTheSameBytes(OutputFormat format) throws Exception {
    assertArrayEquals(convert(Examples.ssp(), format), convert(Examples.ssp(), format));
  }

  @Test
  void wordHoldsWhatAPlanNeedsAndOpens() throws Exception {
    byte[] docx = convert(Examples.ssp(), OutputFormat.DOCX);
    DocxChecks.check(docx);
    String xml = DocxChecks.body(docx);
    for (String words :
        List.of(
            "TOC \\o",
            "System Identification",
            "System Environment",
            "Record of Changes",
            "w:orient=\"landscape\"",
            "<w:tblHeader/>",
            "3.1.1 ",
            "AC.L2-3.1.1",
            "The ISSO keeps the account register")) {
      assertTrue(xml.contains(words), words);
    }
    assertTrue(
        xml.indexOf(">System Identification<") < xml.indexOf(">System Environment<")
            && xml.indexOf(">Requirements<") < xml.lastIndexOf(">Record of Changes<"),
        "in the order of the template");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertEquals(
          "System Security Plan: Bramblewick CUI Enclave",
          document.getProperties().getCoreProperties().getTitle());
      assertEquals(6, document.getAllPictures().size(), "three drawings, each with its picture");
      assertEquals(2, document.getHeaderList().size());
      assertEquals(1, document.getFooterList().size());
    }
  }

  @Test
  void wordShowsAPlanOfActionInTheColumnsOfTheTemplate() throws Exception {
    byte[] docx = convert(Examples.poam(), OutputFormat.DOCX);
    DocxChecks.check(docx);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      List<String> headers =
          document.getTables().stream()
              .map(XWPFTable::getText)
              .filter(t -> t.startsWith("Weakness"))
              .toList();
      assertEquals(1, headers.size());
      assertTrue(headers.get(0).contains("Scheduled Completion Date"), headers.get(0));
      assertTrue(headers.get(0).contains("Milestones with Interim Completion Dates"));
    }
  }

  @Test
  void markupSurvivesInWord() throws Exception {
    String markdown =
        """
        **bold** *italic* `code` H~2~O x^2^ "quoted" [out](https://example.org/a)

        1. one
           - inner
        1. two

        | A | B |
        |---|---|
        | 1 | 2 |

        > said

        ```
        line 1
          line 2
        ```
        """;
    byte[] docx = convert(described(markdown), OutputFormat.DOCX);
    DocxChecks.check(docx);
    String xml = DocxChecks.body(docx);
    for (String words :
        List.of(
            "<w:b/></w:rPr><w:t xml:space=\"preserve\">bold",
            "<w:i/></w:rPr><w:t xml:space=\"preserve\">italic",
            "<w:rStyle w:val=\"CodeText\"/></w:rPr><w:t xml:space=\"preserve\">code",
            "<w:vertAlign w:val=\"subscript\"/>",
            "<w:vertAlign w:val=\"superscript\"/>",
            "\u201c",
            "<w:hyperlink r:id=",
            "<w:ilvl w:val=\"1\"/>",
            "<w:pStyle w:val=\"Quote\"/>",
            "<w:pStyle w:val=\"CodeBlock\"/>",
            "line 1</w:t><w:br/><w:t xml:space=\"preserve\">  line 2")) {
      assertTrue(xml.contains(words), words);
    }
  }

  @Test
  void markupThatNobodyEditedIsUntouchedWhenItsNeighbourIs() throws Exception {
    Source source = described("1. one\n   - inner\n1. two **b**\n\n> said\n\nlast words");
    byte[] docx = convert(source, OutputFormat.DOCX);
    TakenBack same = new Converter().takeBack(Source.of("a.docx", docx), source);
    assertEquals(List.of(), same.changes());
    byte[] edited = WordWayBackTest.edit(docx, b -> b.replace("last words", "final words"));
    TakenBack result = new Converter().takeBack(Source.of("a.docx", edited), source);
    assertTrue(result.clean(), () -> result.findings().toString());
    assertNotNull(result.bytes());
    assertEquals(
        Markup.ofMarkdown(
            "1. one\n   - inner\n1. two **b**\n\n> said\n\nfinal words", Markup.Kind.MULTILINE),
        Examples.document(Source.of("b.json", result.bytes()))
            .rootAs(SystemSecurityPlan.class)
            .systemCharacteristics()
            .description());
  }

  @Test
  void nothingOfADocumentRunsInAPage() throws Exception {
    byte[] html = convert(described(HOSTILE), OutputFormat.HTML);
    HtmlChecks.check(html);
    assertFalse(text(html).contains("alert(3)\""), "no link runs a script");
    HtmlChecks.check(convert(Examples.ssp(), OutputFormat.HTML));
    HtmlChecks.check(convert(Examples.poam(), OutputFormat.HTML));
  }

  @Test
  void markdownHoldsNoElementsOfADocument() throws Exception {
    String markdown = text(convert(described(HOSTILE), OutputFormat.MARKDOWN));
    assertEquals(0, HtmlChecks.count(markdown, "(?<!\\\\)<(?!a id=|/a>|br>|su[bp]>|/su[bp]>)"));
    assertFalse(markdown.contains("](javascript:"), "no link runs a script");
  }

  @Test
  void aFolderHasAFileForEachControlAndItsPictures() throws Exception {
    List<String> names =
        new Converter()
            .convertToFolder(Examples.ssp()).files().stream().map(Converted.File::name).toList();
    assertEquals(110, names.stream().filter(n -> n.startsWith("controls/")).count());
    assertEquals(3, names.stream().filter(n -> n.startsWith("pictures/")).count());
    assertTrue(names.contains("index.md"));
    assertTrue(names.contains("controls/SP_800_171_3.1.1.md"));
  }

  @Test
  void aWorkbookHasFiltersFrozenHeadersDatesAndLists() throws Exception {
    byte[] bytes = convert(Examples.poam(), OutputFormat.XLSX);
    XlsxChecks.check(bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = workbook.getSheet("POA&M");
      assertNotNull(sheet);
      assertNotNull(sheet.getCTWorksheet().getAutoFilter());
      assertTrue(sheet.getPaneInformation().isFreezePane());
      assertEquals(1, sheet.getDataValidations().size());
      boolean dated = false;
      for (Row row : sheet) {
        Cell cell = row.getCell(3);
        dated |=
            row.getRowNum() > 0
                && cell != null
                && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                && DateUtil.isCellDateFormatted(cell);
      }
      assertTrue(dated, "dates are dates");
    }
    XlsxChecks.check(convert(Examples.ssp(), OutputFormat.XLSX));
  }

  @Test
  void aCellThatLooksLikeAFormulaIsText() throws Exception {
    String json =
        text(Examples.poam().bytes())
            .replaceFirst("\"title\": \"", "\"title\": \"=cmd|' /C calc'!A0 ");
    XlsxChecks.check(
        convert(Source.of("poam.json", json.getBytes(StandardCharsets.UTF_8)), OutputFormat.XLSX));
  }

  @Test
  void aPlanWhoseProfileIsOutOfReachShowsIdsAndSaysSo() throws Exception {
    String json =
        text(Examples.ssp().bytes()).replace("urn:assay:profile:cmmc-l2", "missing/profile.json");
    Converted result =
        new Converter()
            .convert(
                Source.of("ssp.json", json.getBytes(StandardCharsets.UTF_8)),
                OutputFormat.MARKDOWN);
    assertEquals(1, result.notShown().size());
    String markdown = text(result.files().get(0).bytes());
    assertTrue(markdown.contains("was not resolved"));
    assertTrue(markdown.contains("# 3.1.1\n"));
  }

  @Test
  void whatIsNoOscalDocumentGivesFindingsAndNoFile() throws Exception {
    Converted result =
        new Converter()
            .convert(
                Source.of("a.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8)),
                OutputFormat.HTML);
    assertFalse(result.done());
    assertFalse(result.findings().isEmpty());
  }
}
