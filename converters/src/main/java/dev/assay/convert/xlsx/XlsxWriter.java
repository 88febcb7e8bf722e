package dev.assay.convert.xlsx;

import dev.assay.convert.edit.Origin;
import dev.assay.convert.office.SteadyZip;
import dev.assay.convert.table.Cells;
import dev.assay.convert.table.Sheets;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Dates;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a document as a workbook. The same document gives the same bytes. */
@SuppressWarnings("JavaUtilDate") // what the Office library takes
public final class XlsxWriter {
  private static final int WIDEST = 255 * 256;
  private static final int CHARACTER = 256;
  private static final int ID_WIDTH = 14;

  /** Rows below the last for which the lists of words are there as well. */
  private static final int NEW_ROWS = 200;

  private static final Date NO_DATE = new Date(0);

  private final Book book;
  private final boolean editable;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyles styles = new CellStyles(workbook);

  private XlsxWriter(Book book, boolean editable) {
    this.book = book;
    this.editable = editable;
  }

  /**
   * Writes a workbook that is only to be read.
   *
   * @param book what it shows
   * @return the bytes of the file
   * @throws IOException when the file cannot be put together
   */
  public static byte[] write(Book book) throws IOException {
    return write(book, Sheets.PoamRows.BOTH, null);
  }

  /**
   * Writes a workbook.
   *
   * @param book the document as people read it
   * @param rows how a plan of action is laid out
   * @param origin where it comes from; the workbook carries it along, so that edits find back; or
   *     null when they are not to
   * @return the bytes of the file
   * @throws IOException when the file cannot be put together
   */
  public static byte[] write(Book book, Sheets.PoamRows rows, @Nullable Origin origin)
      throws IOException {
    XlsxWriter writer = new XlsxWriter(book, origin != null);
    try (XSSFWorkbook workbook = writer.workbook) {
      writer.about();
      List<Book.Sheet> sheets = Sheets.of(book, rows);
      for (Book.Sheet sheet : sheets) {
        writer.sheet(sheet.name(), sheet.grid());
      }
      if (origin != null) {
        XlsxOrigin.write(workbook, sheets, origin);
      }
      writer.properties(workbook.getProperties().getCoreProperties().getUnderlyingProperties());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return SteadyZip.rewrite(bytes.toByteArray());
    }
  }

  private void about() {
    XSSFSheet sheet = workbook.createSheet(Sheets.ABOUT);
    sheet.setColumnWidth(0, 28 * CHARACTER);
    sheet.setColumnWidth(1, 80 * CHARACTER);
    List<Piece.Fact> facts = new ArrayList<>();
    facts.add(new Piece.Fact(book.kind(), List.of(book.title())));
    if (!book.subject().isEmpty()) {
      facts.add(new Piece.Fact("System", List.of(Text.of(book.subject()))));
    }
    facts.addAll(book.cover());
    int at = 0;
    for (Piece.Fact fact : facts) {
      Row row = sheet.createRow(at++);
      Cell label = row.createCell(0);
      label.setCellValue(fact.label());
      label.setCellStyle(styles.label());
      fill(row.createCell(1), fact.value());
    }
  }

  private void sheet(String name, Piece.Grid grid) {
    XSSFSheet sheet = workbook.createSheet(name);
    Row header = sheet.createRow(0);
    int columns = grid.columns().size();
    for (int i = 0; i < columns; i++) {
      Piece.Column column = grid.columns().get(i);
      Cell cell = header.createCell(i);
      cell.setCellValue(column.title());
      cell.setCellStyle(styles.header());
      int at = i;
      boolean dates =
          grid.rows().stream()
              .filter(r -> at < r.cells().size() && r.cells().get(at).size() == 1)
              .anyMatch(r -> r.cells().get(at).get(0).kind() == Text.Kind.DATE);
      // What is typed below the last row looks like what stands above it.
      sheet.setDefaultColumnStyle(i, dates ? styles.date() : styles.text());
      sheet.setColumnWidth(i, Math.min(WIDEST, Math.max(12, column.weight() + 4) * CHARACTER));
    }
    boolean keys = editable && Sheets.hasKeys(grid);
    if (keys) {
      Cell id = header.createCell(columns);
      id.setCellValue(Sheets.ID);
      id.setCellStyle(styles.id());
      sheet.setColumnWidth(columns, ID_WIDTH * CHARACTER);
    }
    int line = 1;
    for (Piece.Row row : grid.rows()) {
      Row cells = sheet.createRow(line++);
      for (int i = 0; i < columns && i < row.cells().size(); i++) {
        fill(cells.createCell(i), row.cells().get(i));
      }
      if (keys && row.key() != null) {
        Cell id = cells.createCell(columns);
        id.setCellValue(row.key());
        id.setCellStyle(styles.id());
      }
    }
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    if (columns > 0) {
      sheet.setAutoFilter(
          new CellRangeAddress(0, Math.max(0, line - 1), 0, keys ? columns : columns - 1));
    }
    for (int i = 0; i < columns; i++) {
      choices(sheet, grid.columns().get(i).choices(), i, line - 1);
    }
  }

  private static void choices(XSSFSheet sheet, List<String> choices, int column, int lastRow) {
    if (choices.isEmpty() || lastRow < 1) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(choices.toArray(String[]::new)),
            new CellRangeAddressList(1, lastRow + NEW_ROWS, column, column));
    // Answers that mix several states are shown as well; the list offers, it does not forbid.
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.setShowErrorBox(true);
    validation.createErrorBox("Not in the list", "OSCAL knows these: " + shortened(choices));
    sheet.addValidationData(validation);
  }

  private static String shortened(List<String> choices) {
    String all = String.join(", ", choices);
    return all.length() > 180 ? all.substring(0, 180) + "\u2026" : all;
  }

  private void fill(Cell cell, List<Text> texts) {
    if (texts.size() == 1) {
      Text text = texts.get(0);
      if (text.kind() == Text.Kind.DATE) {
        LocalDate date = date(text.plain());
        if (date != null) {
          cell.setCellValue(date);
          cell.setCellStyle(styles.date());
          return;
        }
      } else if (text.kind() == Text.Kind.NUMBER && text.plain().matches("\\d{1,9}")) {
        cell.setCellValue(Integer.parseInt(text.plain()));
        cell.setCellStyle(styles.text());
        return;
      }
    }
    String value = Cells.shown(texts);
    cell.setCellValue(value);
    cell.setCellStyle(Cells.looksLikeFormula(value) ? styles.guarded() : styles.text());
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(Dates.day(text));
    } catch (DateTimeException e) {
      // Not a date after all: it is shown as the text that it is.
      return null;
    }
  }

  private void properties(PackageProperties properties) {
    Date date = NO_DATE;
    try {
      date = Date.from(OffsetDateTime.parse(book.lastModified()).toInstant());
    } catch (DateTimeException e) {
      // The document gives no usable date; the time of the run would differ on each.
      date = NO_DATE;
    }
    properties.setTitleProperty(Optional.of(book.title().characters()));
    properties.setSubjectProperty(Optional.of(book.subject()));
    properties.setCreatorProperty(Optional.of(book.author()));
    properties.setIdentifierProperty(Optional.of(book.uuid()));
    properties.setCreatedProperty(Optional.of(date));
    properties.setModifiedProperty(Optional.of(date));
  }
}
