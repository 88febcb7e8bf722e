package dev.assay.convert.xlsx;

import dev.assay.convert.office.NoOfficeFileException;
import dev.assay.convert.office.OfficeFile;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of a workbook as plain text, for those who take a table from a spreadsheet. */
public final class XlsxRows {
  private XlsxRows() {}

  /** Whether the bytes are those of a zip, as every workbook is. */
  public static boolean isWorkbook(Source source) {
    byte[] bytes = source.bytes();
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /**
   * Reads the sheet that has the most rows. Formulas are not calculated; links and macros are
   * passed over.
   *
   * @param source the bytes of an .xlsx file
   * @return its rows, each with its cells as a spreadsheet program shows them
   * @throws UnreadableException when it is no workbook, or unpacks to more than is sound
   */
  public static List<List<String>> read(Source source) throws UnreadableException {
    try (OPCPackage file = OfficeFile.open(source.bytes());
        XSSFWorkbook workbook = new XSSFWorkbook(file)) {
      Sheet largest = null;
      for (Sheet sheet : workbook) {
        if (largest == null || sheet.getLastRowNum() > largest.getLastRowNum()) {
          largest = sheet;
        }
      }
      return largest == null ? List.of() : rows(largest);
    } catch (IOException | RuntimeException e) {
      // The library throws many kinds of unchecked exceptions for what is wrong with a file.
      throw new UnreadableException(
          source.name(),
          "it cannot be read as a workbook: " + NoOfficeFileException.because(e).getMessage(),
          e);
    }
  }

  private static List<List<String>> rows(Sheet sheet) {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.getLastCellNum(); i++) {
        cells.add(formatter.formatCellValue(row.getCell(i)).strip());
      }
      rows.add(cells);
    }
    return rows;
  }
}
