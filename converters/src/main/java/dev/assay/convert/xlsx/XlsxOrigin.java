package dev.assay.convert.xlsx;

import dev.assay.convert.edit.Origin;
import dev.assay.convert.table.Cells;
import dev.assay.convert.table.EditedBook;
import dev.assay.convert.table.Sheets;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The sheet, hidden for good, that says where a workbook comes from and what was written. */
final class XlsxOrigin {
  private static final String NAME = "_assay";
  private static final String ORIGIN = "origin";
  private static final String SHEET = "sheet";
  private static final String ROW = "row";

  private final DataFormatter formatter = new DataFormatter();

  /** The origin, or null when the workbook does not say. */
  @Nullable Origin origin;

  /** The sheets that were written, and for each the fingerprints of its rows by their keys. */
  final Map<String, Map<String, List<String>>> sheets = new LinkedHashMap<>();

  private XlsxOrigin() {}

  static void write(Workbook workbook, List<Book.Sheet> sheets, Origin origin) {
    Sheet sheet = workbook.createSheet(NAME);
    int at = 0;
    line(
        sheet,
        at++,
        List.of(ORIGIN, origin.uuid(), origin.version(), origin.type(), origin.sha256()));
    for (Book.Sheet written : sheets) {
      line(sheet, at++, List.of(SHEET, written.name()));
      if (Sheets.hasKeys(written.grid())) {
        for (Piece.Row row : written.grid().rows()) {
          if (row.key() != null) {
            line(sheet, at++, List.of(ROW, row.key(), checks(row)));
          }
        }
      }
    }
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }

  /** The fingerprints of a row's cells, one word for each. */
  static String checks(Piece.Row row) {
    List<String> checks = new ArrayList<>();
    row.cells().forEach(c -> checks.add(Cells.check(Cells.shown(c))));
    return String.join(" ", checks);
  }

  private static void line(Sheet sheet, int at, List<String> words) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < words.size(); i++) {
      row.createCell(i).setCellValue(words.get(i));
    }
  }

  static XlsxOrigin read(Workbook workbook) {
    XlsxOrigin read = new XlsxOrigin();
    Sheet sheet = workbook.getSheet(NAME);
    Map<String, List<String>> rows = new HashMap<>();
    for (Row row : sheet == null ? List.<Row>of() : sheet) {
      switch (read.word(row, 0)) {
        case ORIGIN ->
            read.origin =
                new Origin(
                    read.word(row, 1), read.word(row, 2), read.word(row, 3), read.word(row, 4));
        case SHEET -> {
          rows = new HashMap<>();
          read.sheets.put(read.word(row, 1), rows);
        }
        case ROW -> rows.put(read.word(row, 1), List.of(read.word(row, 2).split(" ", -1)));
        default -> {
          // A line of a later version: what it says is not needed here.
        }
      }
    }
    return read;
  }

  private String word(Row row, int cell) {
    return formatter.formatCellValue(row.getCell(cell));
  }

  static boolean isOwn(String name) {
    return name.equals(NAME) || name.equals(Sheets.ABOUT);
  }

  /** The sheets that were written and are not among these any more. */
  List<String> missing(List<EditedBook.Sheet> there) {
    List<String> missing = new ArrayList<>(sheets.keySet());
    there.forEach(s -> missing.remove(s.name()));
    return missing;
  }
}
