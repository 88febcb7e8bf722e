package dev.assay.convert.docx;

import org.jspecify.annotations.Nullable;

/** The frames of tables, rows and cells. */
final class Tables {
  static final String HEADER_FILL = "33475F";
  static final String LABEL_FILL = "EEF2F6";

  private Tables() {}

  /** Starts a table with fixed widths; its caption is read aloud to those who cannot see it. */
  static void start(WordXml xml, String caption, int[] widths) {
    int total = 0;
    for (int width : widths) {
      total += width;
    }
    xml.start("w:tbl").start("w:tblPr").val("w:tblStyle", "DataTable");
    xml.empty("w:tblW", "w:w", Integer.toString(total), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1");
    if (!caption.isEmpty()) {
      xml.val("w:tblCaption", caption);
    }
    xml.end().start("w:tblGrid");
    for (int width : widths) {
      xml.empty("w:gridCol", "w:w", Integer.toString(width));
    }
    xml.end();
  }

  /** Starts a row; a header row stands again on every page, a whole one on one page. */
  static void startRow(WordXml xml, boolean header, boolean whole) {
    xml.start("w:tr");
    if (header || whole) {
      xml.start("w:trPr").empty("w:cantSplit");
      if (header) {
        xml.empty("w:tblHeader");
      }
      xml.end();
    }
  }

  /** Starts a cell. */
  static void startCell(WordXml xml, int width, @Nullable String fill) {
    xml.start("w:tc").start("w:tcPr");
    xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
    if (fill != null) {
      xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", fill);
    }
    xml.end();
  }

  /** Widths that share a whole by weight. */
  static int[] share(int whole, int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int[] widths = new int[weights.length];
    int left = whole;
    for (int i = 0; i < weights.length; i++) {
      widths[i] = i == weights.length - 1 ? left : whole * weights[i] / Math.max(1, sum);
      left -= widths[i];
    }
    return widths;
  }
}
