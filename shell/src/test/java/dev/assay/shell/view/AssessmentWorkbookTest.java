package dev.assay.shell.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.assess.Assess;
import dev.assay.validate.assess.AssessOptions;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.assess.Worksheet;
import dev.assay.validate.cmmc.Assessor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class AssessmentWorkbookTest {
  private static final Path EXAMPLE = Path.of("..", "test-resources", "examples", "machine-shop");

  private static Assessment assess(int level, Assessor assessor, String what, String with)
      throws Exception {
    AssessOptions options =
        new AssessOptions(level, assessor, LocalDate.of(2026, 11, 1), ValidationOptions.DEFAULT);
    String ssp = Files.readString(EXAMPLE.resolve("ssp.json"));
    assertTrue(ssp.contains(what), what);
    Source plan = Source.of("ssp.json", ssp.replace(what, with).getBytes(StandardCharsets.UTF_8));
    Source poam = Source.read(EXAMPLE.resolve("poam.json"), Limits.DEFAULT);
    return Objects.requireNonNull(Assess.run(plan, poam, options).assessment());
  }

  private static Assessment example(int level, Assessor assessor) throws Exception {
    return assess(level, assessor, "Bramblewick", "Bramblewick");
  }

  private static List<String> column(XSSFSheet sheet, int column) {
    List<String> cells = new ArrayList<>();
    for (Row row : sheet) {
      cells.add(row.getCell(column).toString());
    }
    return cells;
  }

  @Test
  void theWorkbookHoldsAllObjectivesAndRequirements() throws Exception {
    byte[] bytes = AssessmentWorkbook.write(example(2, Assessor.SELF));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertEquals(321, workbook.getSheet("Objectives").getPhysicalNumberOfRows());
      assertEquals(111, workbook.getSheet("Requirements").getPhysicalNumberOfRows());
      assertTrue(column(workbook.getSheet("Objectives"), 3).contains("3.12.4[h]"));
      assertTrue(column(workbook.getSheet("About"), 1).contains(Worksheet.NOTE));
      List<String> entries = column(workbook.getSheet("Entries"), 0);
      assertTrue(entries.contains("CMMC Assessment Scope"), entries.toString());
      assertTrue(
          column(workbook.getSheet("Entries"), 1).contains("108 of 110 (by the plan)"),
          column(workbook.getSheet("Entries"), 1).toString());
    }
  }

  @Test
  void aCertificationAssessmentAsksForWhatEmassTakes() throws Exception {
    byte[] bytes = AssessmentWorkbook.write(example(2, Assessor.C3PAO));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet entries = workbook.getSheet("Entries");
      List<String> labels = column(entries, 0);
      assertTrue(labels.contains("Assessment unique identifier"), labels.toString());
      assertTrue(labels.contains("Hash return value (of that list)"), labels.toString());
      assertTrue(column(entries, 3).contains("32 CFR 170.17(a)(1)(i)(J)"));
    }
  }

  @Test
  void equalAssessmentsGiveEqualBytes() throws Exception {
    assertArrayEquals(
        AssessmentWorkbook.write(example(1, Assessor.SELF)),
        AssessmentWorkbook.write(example(1, Assessor.SELF)));
  }

  @Test
  void nothingOfThePlanIsAFormula() throws Exception {
    Assessment assessment =
        assess(2, Assessor.SELF, "\"system-name\": \"", "\"system-name\": \"=HYPERLINK(1)");
    byte[] bytes = AssessmentWorkbook.write(assessment);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      int guarded = 0;
      for (Row row : workbook.getSheet("Entries")) {
        XSSFCell cell = (XSSFCell) row.getCell(1);
        if (cell.toString().startsWith("=HYPERLINK")) {
          assertTrue(cell.getCellStyle().getQuotePrefixed());
          guarded++;
        }
      }
      assertEquals(1, guarded);
    }
  }
}
