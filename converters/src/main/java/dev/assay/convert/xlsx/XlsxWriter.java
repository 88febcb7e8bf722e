package dev.assay.convert.xlsx;

import dev.assay.convert.office.Logging;
import dev.assay.convert.office.SteadyZip;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Dates;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Section;
import dev.assay.convert.view.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the tables of a document as a workbook. The same document gives the same bytes. */
@SuppressWarnings("JavaUtilDate") // what the Office library takes
public final class XlsxWriter {
  private static final int LONGEST_CELL = 32_767;
  private static final int LONGEST_NAME = 31;
  private static final int WIDEST = 255 * 256;
  private static final int CHARACTER = 256;
  private static final String CUT = "\u2026 (the rest is in the document)";
  private static final Date NO_DATE = new Date(0);

  private final Book book;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyles styles = new CellStyles(workbook);
  private final Set<String> names = new HashSet<>();

  static {
    Logging.quiet();
  }

  private XlsxWriter(Book book) {
    this.book = book;
  }

  /**
   * Writes a workbook.
   *
   * @param book the document as people read it
   * @return the bytes of the file
   * @throws IOException when the file cannot be put together
   */
  public static byte[] write(Book book) throws IOException {
    XlsxWriter writer = new XlsxWriter(book);
    try (XSSFWorkbook workbook = writer.workbook) {
      writer.about();
      for (Book.Sheet sheet : writer.sheets()) {
        writer.sheet(sheet.name(), sheet.grid());
      }
      writer.properties(workbook.getProperties().getCoreProperties().getUnderlyingProperties());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return SteadyZip.rewrite(bytes.toByteArray());
    }
  }

  /** The tables made for workbooks, and then every table of the text that is not among them. */
  private List<Book.Sheet> sheets() {
    List<Book.Sheet> sheets = new ArrayList<>(book.sheets());
    Set<String> captions = new HashSet<>();
    sheets.forEach(s -> captions.add(s.grid().caption().toLowerCase(Locale.ROOT)));
    collect(book.sections(), captions, sheets);
    return sheets;
  }

  private static void collect(
      List<Section> sections, Set<String> captions, List<Book.Sheet> sheets) {
    for (Section section : sections) {
      for (Piece piece : section.pieces()) {
        if (piece instanceof Piece.Grid grid
            && captions.add(grid.caption().toLowerCase(Locale.ROOT))) {
          sheets.add(new Book.Sheet(grid.caption(), grid));
        }
      }
      collect(section.sections(), captions, sheets);
    }
  }

  private void about() {
    XSSFSheet sheet = workbook.createSheet(name("About"));
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

  private String name(String wanted) {
    String safe = WorkbookUtil.createSafeSheetName(wanted);
    String name = safe;
    for (int next = 2; !names.add(name.toLowerCase(Locale.ROOT)); next++) {
      String tail = " " + next;
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - tail.length())) + tail;
    }
    return name;
  }

  private void sheet(String wanted, Piece.Grid grid) {
    XSSFSheet sheet = workbook.createSheet(name(wanted));
    Row header = sheet.createRow(0);
    int columns = grid.columns().size();
    for (int i = 0; i < columns; i++) {
      Piece.Column column = grid.columns().get(i);
      Cell cell = header.createCell(i);
      cell.setCellValue(column.title());
      cell.setCellStyle(styles.header());
      sheet.setColumnWidth(i, Math.min(WIDEST, Math.max(12, column.weight() + 4) * CHARACTER));
    }
    int at = 1;
    for (Piece.Row row : grid.rows()) {
      Row cells = sheet.createRow(at++);
      for (int i = 0; i < columns && i < row.cells().size(); i++) {
        fill(cells.createCell(i), row.cells().get(i));
      }
    }
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    if (columns > 0) {
      sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, at - 1), 0, columns - 1));
    }
    for (int i = 0; i < columns; i++) {
      choices(sheet, grid.columns().get(i).choices(), i, at - 1);
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
            new CellRangeAddressList(1, lastRow, column, column));
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
    StringBuilder words = new StringBuilder();
    for (Text text : texts) {
      String shown = text.kind() == Text.Kind.DATE ? Dates.day(text.plain()) : text.characters();
      words.append(words.isEmpty() ? "" : "\n").append(shown);
    }
    if (words.length() > LONGEST_CELL) {
      words.setLength(LONGEST_CELL - CUT.length());
      words.append(CUT);
    }
    String value = words.toString();
    cell.setCellValue(value);
    cell.setCellStyle(looksLikeFormula(value) ? styles.guarded() : styles.text());
  }

  /** Whether a program might take the text for a formula once it is typed in or saved as CSV. */
  static boolean looksLikeFormula(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
  }

  private static @org.jspecify.annotations.Nullable LocalDate date(String text) {
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
