package dev.assay.convert.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.profiles.cmmc.OfficialText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {
  private static Source workbook(List<List<String>> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("About").createRow(0).createCell(0).setCellValue("A table of ours");
      Sheet sheet = workbook.createSheet("Requirements");
      for (int i = 0; i < rows.size(); i++) {
        for (int k = 0; k < rows.get(i).size(); k++) {
          var row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
          row.createCell(k).setCellValue(rows.get(i).get(k));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return Source.of("table.xlsx", out.toByteArray());
    }
  }

  @Test
  void readsTheSheetWithTheMostRows() throws Exception {
    List<List<String>> rows =
        List.of(List.of("Identifier", "Security Requirement"), List.of("3.1.1", "Words"));
    assertEquals(rows, XlsxRows.read(workbook(rows)));
  }

  @Test
  void givesTheOfficialTextItsRows() throws Exception {
    Source source =
        workbook(
            List.of(
                List.of("Identifier", "Security Requirement"),
                List.of("3.1.1", "Words for one"),
                List.of("3.1.2", "Words for another")));
    OfficialText.Imported imported =
        OfficialText.ofTable(source.name(), XlsxRows.read(source)).apply();
    assertEquals(2, imported.requirements());
  }

  @Test
  void saysThatADamagedWorkbookIsNone() throws Exception {
    Source good = workbook(List.of(List.of("a"), List.of("b")));
    byte[] half = Arrays.copyOf(good.bytes(), good.bytes().length / 2);
    assertTrue(XlsxRows.isWorkbook(good));
    assertThrows(UnreadableException.class, () -> XlsxRows.read(Source.of("half.xlsx", half)));
  }

  @Test
  void takesTextForNoWorkbook() {
    assertFalse(XlsxRows.isWorkbook(Source.of("a.csv", "PK,1".getBytes(StandardCharsets.UTF_8))));
  }
}
