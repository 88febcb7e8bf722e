package dev.assay.convert.xlsx;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells. */
final class CellStyles {
  private static final String DATE_FORMAT = "yyyy-mm-dd";

  private final XSSFCellStyle text;
  private final XSSFCellStyle guarded;
  private final XSSFCellStyle date;
  private final XSSFCellStyle header;
  private final XSSFCellStyle label;
  private final XSSFCellStyle id;

  CellStyles(XSSFWorkbook workbook) {
    text = base(workbook);
    guarded = base(workbook);
    guarded.setQuotePrefixed(true);
    date = base(workbook);
    date.setDataFormat(workbook.createDataFormat().getFormat(DATE_FORMAT));
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    id = workbook.createCellStyle();
    XSSFFont small = workbook.createFont();
    small.setFontHeightInPoints((short) 8);
    small.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
    id.setFont(small);
    id.setVerticalAlignment(VerticalAlignment.TOP);
    label = base(workbook);
    label.setFont(bold);
    header = base(workbook);
    XSSFFont white = workbook.createFont();
    white.setBold(true);
    white.setColor(IndexedColors.WHITE.getIndex());
    header.setFont(white);
    header.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static XSSFCellStyle base(XSSFWorkbook workbook) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  CellStyle text() {
    return text;
  }

  /** Text that starts like a formula: marked as text for good. */
  CellStyle guarded() {
    return guarded;
  }

  CellStyle date() {
    return date;
  }

  CellStyle header() {
    return header;
  }

  CellStyle label() {
    return label;
  }

  /** What tells rows apart: there for programs, not for readers. */
  CellStyle id() {
    return id;
  }
}
