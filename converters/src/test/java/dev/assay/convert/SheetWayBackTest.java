package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.convert.edit.Change;
import dev.assay.convert.table.Sheets;
import dev.assay.convert.table.TableOptions;
import dev.assay.diagnostic.Finding;
import dev.assay.io.Source;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.SystemSecurityPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edited workbooks and CSV files come back to the places they were written from. */
class SheetWayBackTest {
  private static final Converter CONVERTER = new Converter();

  private static byte[] xlsx(Source base) throws Exception {
    return CONVERTER.convert(base, OutputFormat.XLSX).files().get(0).bytes();
  }

  private static String csv(Source base, Sheets.PoamRows rows, String sheet) throws Exception {
    TableOptions options = new TableOptions(rows, sheet);
    return new String(
        CONVERTER.convert(base, OutputFormat.CSV, options).files().get(0).bytes(),
        StandardCharsets.UTF_8);
  }

  private static TakenBack back(Source base, Consumer<XSSFWorkbook> edit) throws Exception {
    return back(base, xlsx(base), edit);
  }

  private static TakenBack back(Source base, byte[] file, Consumer<XSSFWorkbook> edit)
      throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      edit.accept(workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return CONVERTER.takeBack(Source.of("edited.xlsx", out.toByteArray()), base);
    }
  }

  private static TakenBack csvBack(Source base, String csv, UnaryOperator<String> edit)
      throws Exception {
    String edited = edit.apply(csv);
    assertFalse(edited.equals(csv), "the edit does something");
    return CONVERTER.takeBack(
        Source.of("edited.csv", edited.getBytes(StandardCharsets.UTF_8)), base);
  }

  private static int column(Sheet sheet, String title) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().startsWith(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + title);
  }

  private static Cell cell(Sheet sheet, int row, String title) {
    return sheet
        .getRow(row)
        .getCell(column(sheet, title), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static String text(TakenBack result) {
    return new String(result.bytes(), StandardCharsets.UTF_8);
  }

  private static PlanOfActionAndMilestones poam(TakenBack result) throws Exception {
    assertTrue(result.clean(), () -> result.findings().toString());
    return Examples.document(Source.of("new.json", result.bytes()))
        .rootAs(PlanOfActionAndMilestones.class);
  }

  private static SystemSecurityPlan ssp(TakenBack result) throws Exception {
    assertTrue(result.clean(), () -> result.findings().toString());
    return Examples.document(Source.of("new.json", result.bytes()))
        .rootAs(SystemSecurityPlan.class);
  }

  private static Finding only(TakenBack result) {
    assertFalse(result.clean());
    assertEquals(1, result.findings().size(), () -> result.findings().toString());
    return result.findings().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ssp", "poam"})
  void aWorkbookThatNobodyEditedGivesTheBaseByteForByte(String name) throws Exception {
    Source base = name.equals("ssp") ? Examples.ssp() : Examples.poam();
    TakenBack result = back(base, w -> {});
    assertEquals(List.of(), result.findings());
    assertArrayEquals(base.bytes(), result.bytes());
  }

  @ParameterizedTest
  @EnumSource(Sheets.PoamRows.class)
  void aCsvFileThatNobodyEditedGivesTheBaseByteForByte(Sheets.PoamRows rows) throws Exception {
    Source base = Examples.poam();
    TableOptions options = new TableOptions(rows, null);
    byte[] bytes = CONVERTER.convert(base, OutputFormat.CSV, options).files().get(0).bytes();
    TakenBack result = CONVERTER.takeBack(Source.of("a.csv", bytes), base);
    assertEquals(List.of(), result.findings());
    assertArrayEquals(base.bytes(), result.bytes());
  }

  @Test
  void textStatusAndDateOfAnItemComeBack() throws Exception {
    Source base = Examples.poam();
    TakenBack result =
        back(
            base,
            w -> {
              Sheet sheet = w.getSheet("POA&M");
              cell(sheet, 1, "Scheduled").setCellValue(LocalDate.parse("2027-03-01"));
              cell(sheet, 1, "Status").setCellValue("Complete");
              Cell weakness = cell(sheet, 1, "Weakness");
              weakness.setCellValue(
                  weakness.getStringCellValue().replace("was set once", "was set in 2025"));
              cell(sheet, 1, "How was").setCellValue("C3PAO assessment");
            });
    PlanOfActionAndMilestones plan = poam(result);
    PoamItem item = plan.poamItems().get(0);
    Risk risk = plan.risks().get(0);
    assertEquals("2027-03-01T17:00:00-05:00", risk.deadline(), "the time of day stays");
    assertEquals("closed", risk.status());
    assertTrue(String.valueOf(item.description()).contains("was set in 2025"));
    assertTrue(
        item.props().stream()
            .anyMatch(
                p ->
                    "weakness-source".equals(p.name())
                        && "C3PAO assessment".equals(p.value())
                        && "https://assay.dev/ns/oscal".equals(p.ns())));
    assertTrue(
        item.props().stream()
            .anyMatch(p -> "status".equals(p.name()) && "closed".equals(p.value())));
    assertEquals(4, result.changes().size());
  }

  @Test
  void whoAnswersForAMilestoneComesBack() throws Exception {
    TakenBack result =
        back(
            Examples.poam(),
            w ->
                cell(w.getSheet("Milestones"), 1, "Responsible")
                    .setCellValue("System Administrator: Tomasz Wilk, Priya Raghunathan"));
    var role =
        poam(result).risks().get(0).remediations().get(0).tasks().get(0).responsibleRoles().get(0);
    assertEquals("system-administrator", role.roleId());
    assertEquals(2, role.partyUuids().size());
  }

  @Test
  void aMilestoneThatIsTakenOutOrPutInIsSo() throws Exception {
    Source base = Examples.poam();
    TakenBack result =
        back(
            base,
            w -> {
              Sheet sheet = w.getSheet("Milestones");
              String weakness = cell(sheet, 1, "Weakness").getStringCellValue();
              sheet.removeRow(sheet.getRow(2));
              int last = sheet.getLastRowNum() + 1;
              sheet.createRow(last);
              cell(sheet, last, "Weakness").setCellValue(weakness);
              cell(sheet, last, "Milestones").setCellValue("Tell everybody\n2027-02-01");
            });
    var tasks = poam(result).risks().get(0).remediations().get(0).tasks();
    assertEquals(4, tasks.size());
    assertFalse(text(result).contains("Deliver twelve months of alert statistics"));
    assertEquals("Tell everybody", String.valueOf(tasks.get(3).title()));
    var timing = Objects.requireNonNull(tasks.get(3).timing());
    assertTrue(Objects.requireNonNull(timing.onDate()).date().startsWith("2027-02-01T"));
  }

  @Test
  void aNewRowIsANewItemWithItsRiskAndMilestones() throws Exception {
    Source base = Examples.poam();
    TakenBack result =
        back(
            base,
            w -> {
              Sheet sheet = w.getSheet("POA&M");
              int last = sheet.getLastRowNum() + 1;
              sheet.createRow(last);
              cell(sheet, last, "Weakness").setCellValue("No visitor log\nVisitors sign nowhere.");
              cell(sheet, last, "Responsible").setCellValue("System Owner: Daniel Reyes");
              cell(sheet, last, "Scheduled").setCellValue(LocalDate.parse("2027-01-15"));
              cell(sheet, last, "Milestones").setCellValue("Buy a book\n2026-12-01\nUse it");
              cell(sheet, last, "Resource").setCellValue("20 dollars, funded");
            });
    PlanOfActionAndMilestones plan = poam(result);
    PoamItem item = plan.poamItems().get(plan.poamItems().size() - 1);
    Risk risk = plan.risks().get(plan.risks().size() - 1);
    assertEquals("No visitor log", String.valueOf(item.title()));
    assertEquals("Visitors sign nowhere.", String.valueOf(item.description()));
    assertEquals(risk.uuid(), item.relatedRisks().get(0).riskUuid());
    assertEquals("2027-01-15T00:00:00-04:00", risk.deadline());
    assertEquals(2, risk.remediations().get(0).tasks().size());
    assertEquals(List.of(), Examples.findings(result.bytes()));
  }

  @Test
  void anItemThatIsTakenOutTakesItsRiskAlong() throws Exception {
    Source base = Examples.poam();
    TakenBack result =
        back(base, w -> w.getSheet("POA&M").removeRow(w.getSheet("POA&M").getRow(2)));
    PlanOfActionAndMilestones plan = poam(result);
    assertEquals(2, plan.poamItems().size());
    assertEquals(2, plan.risks().size());
    assertEquals(Change.Kind.REMOVED, result.changes().get(0).kind());
  }

  @Test
  void statusAndTextOfAnObjectiveComeBackAndMarkupStays() throws Exception {
    TakenBack result =
        back(
            Examples.ssp(),
            w -> {
              Sheet sheet = w.getSheet("Objectives");
              cell(sheet, 1, "Status").setCellValue("partial");
              Cell how = cell(sheet, 1, "How it is met");
              how.setCellValue(how.getStringCellValue().replace("19 standard", "21 standard"));
            });
    var answer =
        Objects.requireNonNull(ssp(result).controlImplementation())
            .implementedRequirements()
            .get(0)
            .statements()
            .get(0)
            .byComponents()
            .get(0);
    assertEquals("partial", Objects.requireNonNull(answer.implementationStatus()).state());
    String text = String.valueOf(answer.description());
    assertTrue(text.contains("21 standard and 4 privileged"), text);
    assertTrue(text.contains("[September access review](#6c9f48b6-"), "the link is untouched");
    assertEquals(2, result.changes().size());
  }

  @Test
  void theInventoryIsEditedCellByCell() throws Exception {
    TakenBack result =
        back(
            Examples.ssp(),
            w -> {
              Sheet sheet = w.getSheet("Inventory");
              cell(sheet, 1, "Serial number").setCellValue("BM420-99999");
              cell(sheet, 1, "Is scanned").setBlank();
              int last = sheet.getLastRowNum() + 1;
              sheet.createRow(last);
              cell(sheet, last, "Asset ID").setCellValue("BW-WS99");
              cell(sheet, last, "Asset category").setCellValue("cui");
              cell(sheet, last, "Description").setCellValue("New workstation.");
              cell(sheet, last, "Responsible").setCellValue("Asset Owner: Tomasz Wilk");
            });
    var items = Objects.requireNonNull(ssp(result).systemImplementation()).inventoryItems();
    assertTrue(items.get(0).props().stream().anyMatch(p -> "BM420-99999".equals(p.value())));
    assertTrue(items.get(0).props().stream().noneMatch(p -> "is-scanned".equals(p.name())));
    var added = items.get(items.size() - 1);
    assertEquals("New workstation.", String.valueOf(added.description()));
    assertEquals("https://assay.dev/ns/oscal", added.props().get(1).ns());
    assertEquals(1, added.responsibleParties().size());
    assertEquals(List.of(), Examples.findings(result.bytes()));
  }

  @Test
  void rowsMayBeSortedAndColumnsMoved() throws Exception {
    Source base = Examples.poam();
    TakenBack result =
        back(
            base,
            w -> {
              Sheet sheet = w.getSheet("POA&M");
              Row first = sheet.getRow(1);
              Row second = sheet.getRow(2);
              for (int i = 0; i < first.getLastCellNum(); i++) {
                String a = first.getCell(i).toString();
                boolean date = i == column(sheet, "Scheduled");
                if (date) {
                  var one = first.getCell(i).getLocalDateTimeCellValue();
                  first.getCell(i).setCellValue(second.getCell(i).getLocalDateTimeCellValue());
                  second.getCell(i).setCellValue(one);
                } else {
                  first.getCell(i).setCellValue(second.getCell(i).toString());
                  second.getCell(i).setCellValue(a);
                }
              }
            });
    assertEquals(List.of(), result.findings());
    assertArrayEquals(base.bytes(), result.bytes());
  }

  @Test
  void aValueThatDoesNotFitNamesItsCell() throws Exception {
    Finding status =
        only(
            back(
                Examples.ssp(),
                w -> cell(w.getSheet("Objectives"), 3, "Status").setCellValue("nearly")));
    assertEquals("SHEET-VALUE", status.ruleId());
    assertTrue(status.message().startsWith("Objectives!E4: \"nearly\""), status.message());
    assertTrue(String.valueOf(status.help()).contains("implemented"));
    Finding date =
        only(
            back(
                Examples.poam(),
                w -> cell(w.getSheet("POA&M"), 1, "Scheduled").setCellValue("end of March")));
    assertTrue(date.message().contains("POA&M!D2: \"end of March\" is no date"), date.message());
  }

  @Test
  void whatIsShownFromElsewhereHasNoPlace() throws Exception {
    Finding finding =
        only(
            back(
                Examples.ssp(),
                w -> cell(w.getSheet("Requirements"), 1, "Title").setCellValue("Another title")));
    assertEquals("SHEET-NO-PLACE", finding.ruleId());
    assertTrue(finding.message().startsWith("Requirements!C2"), finding.message());
  }

  @Test
  void doubledAndUnknownIdsAreFindings() throws Exception {
    TakenBack doubled =
        back(
            Examples.poam(),
            w -> {
              Sheet sheet = w.getSheet("POA&M");
              cell(sheet, 2, Sheets.ID)
                  .setCellValue(cell(sheet, 1, Sheets.ID).getStringCellValue());
            });
    assertTrue(doubled.findings().stream().anyMatch(f -> f.ruleId().equals("SHEET-DUPLICATE")));
    TakenBack unknown =
        back(
            Examples.poam(),
            w -> cell(w.getSheet("POA&M"), 2, Sheets.ID).setCellValue("not-an-id"));
    assertTrue(unknown.findings().stream().anyMatch(f -> f.ruleId().equals("SHEET-ID")));
    assertFalse(unknown.clean());
  }

  @Test
  void aFormulaIsAFinding() throws Exception {
    Finding finding =
        only(
            back(
                Examples.poam(),
                w -> cell(w.getSheet("POA&M"), 1, "Resource").setCellFormula("1+1")));
    assertEquals("SHEET-FORMULA", finding.ruleId());
  }

  @Test
  void aBaseThatMovedOnKeepsItsOwnEdits() throws Exception {
    Source base = Examples.poam();
    byte[] file = xlsx(base);
    String json = new String(base.bytes(), StandardCharsets.UTF_8);
    Source moved =
        Source.of(
            "poam.json",
            json.replace("Draft and release the procedure", "Draft the procedure")
                .getBytes(StandardCharsets.UTF_8));
    TakenBack apart =
        back(
            moved,
            file,
            w ->
                cell(w.getSheet("POA&M"), 1, "Scheduled")
                    .setCellValue(LocalDate.parse("2027-03-01")));
    assertTrue(apart.clean(), () -> apart.findings().toString());
    assertEquals(1, apart.changes().size());
    assertTrue(text(apart).contains("Draft the procedure"));
    assertTrue(text(apart).contains("2027-03-01T17:00:00-05:00"));
    TakenBack same =
        back(
            moved,
            file,
            w -> {
              Cell cell = cell(w.getSheet("Milestones"), 1, "Milestones");
              cell.setCellValue(cell.getStringCellValue().replace("Draft and", "Write and"));
            });
    assertFalse(same.clean());
    assertTrue(same.findings().stream().anyMatch(f -> f.ruleId().equals("SHEET-CONFLICT")));
  }

  @Test
  void aWorkbookOfAnotherDocumentIsRefused() throws Exception {
    TakenBack result =
        CONVERTER.takeBack(Source.of("a.xlsx", xlsx(Examples.poam())), Examples.ssp());
    assertEquals("SHEET-ORIGIN", only(result).ruleId());
    assertEquals(List.of(), result.changes());
  }

  @Test
  void whatIsNoWorkbookIsAFinding() throws Exception {
    byte[] text = "not a zip".getBytes(StandardCharsets.UTF_8);
    TakenBack result = CONVERTER.takeBack(Source.of("a.xlsx", text), Examples.poam());
    assertEquals("SHEET-SYNTAX", result.findings().get(0).ruleId());
    TakenBack table = CONVERTER.takeBack(Source.of("a.csv", text), Examples.poam());
    assertEquals("SHEET-ORIGIN", table.findings().get(0).ruleId());
  }

  @Test
  void editsOfCsvComeBackAlsoWithSemicolonsAndDatesAsProgramsWriteThem() throws Exception {
    Source base = Examples.poam();
    String csv = csv(base, Sheets.PoamRows.ITEM, "POA&M");
    TakenBack result =
        csvBack(
            base,
            csv,
            c -> c.replace(",2027-02-26,", ",2/26/2027,").replace("was set once", "was set early"));
    assertTrue(result.clean(), () -> result.findings().toString());
    assertEquals(1, result.changes().size(), "a date that only looks different is the same");
    TakenBack unclear = csvBack(base, csv, c -> c.replace(",2027-02-26,", ",3/4/2027,"));
    assertEquals("SHEET-VALUE", only(unclear).ruleId());
    TakenBack clear = csvBack(base, csv, c -> c.replace(",2027-02-26,", ",3/31/2027,"));
    assertTrue(text(clear).contains("2027-03-31T17:00:00-05:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@x", "'quoted", "''", "\ttab"})
  void whatLooksLikeAFormulaIsGuardedBothWays(String words) throws Exception {
    String json = new String(Examples.poam().bytes(), StandardCharsets.UTF_8);
    json =
        json.replaceFirst(
            "\"name\": \"point-value\"",
            Matcher.quoteReplacement(
                "\"name\": \"weakness-source\", \"value\": \""
                    + words.replace("\t", "x\\t")
                    + "\" }, { \"name\": \"point-value\""));
    Source base = Source.of("poam.json", json.getBytes(StandardCharsets.UTF_8));
    String csv = csv(base, Sheets.PoamRows.ITEM, "POA&M");
    for (String line : csv.split("\r\n", -1)) {
      assertFalse(line.matches("(.*,)?\"?[=+@-].*"), line);
    }
    TakenBack result =
        CONVERTER.takeBack(Source.of("a.csv", csv.getBytes(StandardCharsets.UTF_8)), base);
    assertEquals(List.of(), result.findings());
    assertArrayEquals(base.bytes(), result.bytes());
  }

  /** For random edits of texts and states, the document differs exactly there. */
  @RepeatedTest(6)
  void randomEditsDifferExactlyThere(RepetitionInfo info) throws Exception {
    Source base = Examples.ssp();
    Random random = new Random(info.getCurrentRepetition());
    List<String> keys = new ArrayList<>();
    Pattern word = Pattern.compile("\\b[a-z]{5,}\\b");
    TakenBack result =
        back(
            base,
            w -> {
              Sheet sheet = w.getSheet("Objectives");
              for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Cell how = cell(sheet, i, "How it is met");
                Matcher m = word.matcher(how.getStringCellValue());
                String key = cell(sheet, i, Sheets.ID).getStringCellValue();
                if (random.nextInt(30) == 0 && m.find()) {
                  how.setCellValue(m.replaceFirst("Edited 7 & <3> *" + i + "*"));
                  keys.add(key + "/description");
                }
                if (random.nextInt(60) == 0) {
                  cell(sheet, i, "Status").setCellValue("alternative");
                  keys.add(key + "/implementation-status/state");
                }
              }
            });
    assertTrue(result.clean(), () -> result.findings().toString());
    assertEquals(
        keys.stream().sorted().toList(),
        result.changes().stream().map(Change::address).sorted().toList());
    assertEquals(keys.size(), Examples.differences(base, text(result)));
  }
}
