package dev.assay.convert.xlsx;

import dev.assay.convert.office.NoOfficeFileException;
import dev.assay.convert.office.OfficeFile;
import dev.assay.convert.table.EditedBook;
import dev.assay.convert.table.Sheets;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads a workbook that {@link XlsxWriter} wrote and that may have been edited since. */
public final class XlsxReader {
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  private XlsxReader() {}

  /**
   * Reads a workbook. Formulas are not calculated; links and macros are passed over.
   *
   * @param bytes the bytes of an .xlsx file
   * @return its sheets
   * @throws IOException when it is no workbook, or unpacks to more than is sound
   */
  public static EditedBook read(byte[] bytes) throws IOException {
    try (OPCPackage file = OfficeFile.open(bytes);
        XSSFWorkbook workbook = new XSSFWorkbook(file)) {
      return new XlsxReader().book(workbook);
    } catch (IOException | RuntimeException e) {
      // The library throws many kinds of unchecked exceptions for what is wrong with a file.
      throw NoOfficeFileException.because(e);
    }
  }

  private EditedBook book(XSSFWorkbook workbook) {
    XlsxOrigin origin = XlsxOrigin.read(workbook);
    List<EditedBook.Sheet> sheets = new ArrayList<>();
    List<String> strange = new ArrayList<>();
    for (Sheet sheet : workbook) {
      String name = sheet.getSheetName();
      if (origin.sheets.containsKey(name)) {
        sheets.add(sheet(sheet));
      } else if (!XlsxOrigin.isOwn(name) && sheet.getPhysicalNumberOfRows() > 0) {
        strange.add(name);
      }
    }
    return new EditedBook(origin.origin, sheets, origin.missing(sheets), strange, origin.sheets);
  }

  private EditedBook.Sheet sheet(Sheet sheet) {
    Map<Integer, String> titles = new LinkedHashMap<>();
    int id = -1;
    Row header = sheet.getRow(0);
    for (Cell cell : header == null ? List.<Cell>of() : header) {
      String title = text(cell).strip();
      if (title.equals(Sheets.ID)) {
        id = cell.getColumnIndex();
      } else if (!title.isEmpty()) {
        titles.putIfAbsent(cell.getColumnIndex(), title);
      }
    }
    List<EditedBook.Row> rows = new ArrayList<>();
    for (Row row : sheet) {
      if (row.getRowNum() > 0) {
        EditedBook.Row read = row(row, titles, id);
        if (!read.key().isEmpty() || !read.isBlank()) {
          rows.add(read);
        }
      }
    }
    return new EditedBook.Sheet(sheet.getSheetName(), true, List.copyOf(titles.values()), rows);
  }

  private EditedBook.Row row(Row row, Map<Integer, String> titles, int id) {
    Map<String, EditedBook.Cell> cells = new HashMap<>();
    titles.forEach(
        (column, title) -> {
          Cell cell = row.getCell(column);
          boolean formula = cell != null && cell.getCellType() == CellType.FORMULA;
          String ref =
              new org.apache.poi.ss.util.CellReference(row.getRowNum(), column)
                  .formatAsString()
                  .replace("$", "");
          cells.putIfAbsent(title, new EditedBook.Cell(ref, text(cell), formula));
        });
    String key = id < 0 ? "" : text(row.getCell(id)).strip();
    return new EditedBook.Row(row.getRowNum() + 1, key, cells);
  }

  private String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue().replace("\r\n", "\n").replace('\r', '\n');
      case NUMERIC -> number(cell);
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      default -> "";
    };
  }

  private String number(Cell cell) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      var time = cell.getLocalDateTimeCellValue();
      if (time != null && time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
        return time.toLocalDate().toString();
      }
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? String.valueOf((long) value) : formatter.formatCellValue(cell);
  }
}
