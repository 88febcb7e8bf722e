package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What holds of every workbook that is written. */
final class XlsxChecks {
  private XlsxChecks() {}

  static void check(byte[] bytes) throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertTrue(workbook.getNumberOfSheets() > 0, "there is a sheet");
      OfficeSchemas.check(workbook.getPackage());
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertNotEquals(CellType.FORMULA, cell.getCellType(), "no cell is a formula");
            boolean risky =
                cell.getCellType() == CellType.STRING
                    && !cell.getStringCellValue().isEmpty()
                    && "=+-@".indexOf(cell.getStringCellValue().charAt(0)) >= 0;
            assertFalse(
                risky && !cell.getCellStyle().getQuotePrefixed(),
                () -> "marked as text: " + cell.getStringCellValue());
          }
        }
      }
    }
  }
}
