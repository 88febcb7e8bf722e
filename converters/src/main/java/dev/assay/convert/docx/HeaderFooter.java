package dev.assay.convert.docx;

import dev.assay.convert.view.Book;
import dev.assay.convert.view.Dates;
import org.jspecify.annotations.Nullable;

/** Headers and footers: the system's name, the marking, the version, and page x of y. */
final class HeaderFooter {
  private HeaderFooter() {}

  static String header(Book book, boolean first) {
    WordXml xml = WordXml.part("w:hdr");
    marking(xml, book.marking());
    if (!first) {
      startPair(xml);
      left(xml, book.subject().isEmpty() ? book.title().characters() : book.subject());
      startRight(xml);
      run(xml, book.kind());
      endPair(xml);
    }
    paragraph(xml, "Header");
    xml.end();
    return xml.finish();
  }

  static String footer(Book book) {
    WordXml xml = WordXml.part("w:ftr");
    paragraph(xml, "Footer");
    xml.end();
    startPair(xml);
    String version = book.version().isEmpty() ? "" : "Version " + book.version();
    String date = book.lastModified().isEmpty() ? "" : Dates.day(book.lastModified());
    left(xml, version.isEmpty() || date.isEmpty() ? version + date : version + ", " + date);
    startRight(xml);
    run(xml, "Page ");
    field(xml, "PAGE");
    run(xml, " of ");
    field(xml, "NUMPAGES");
    endPair(xml);
    marking(xml, book.marking());
    if (book.marking() == null) {
      paragraph(xml, "Footer");
      xml.end();
    }
    return xml.finish();
  }

  private static void marking(WordXml xml, @Nullable String marking) {
    if (marking != null) {
      paragraph(xml, "Marking");
      run(xml, marking);
      xml.end();
    }
  }

  private static void paragraph(WordXml xml, String style) {
    xml.start("w:p").start("w:pPr").val("w:pStyle", style).end();
  }

  private static void run(WordXml xml, String text) {
    xml.start("w:r").text(text).end();
  }

  private static void field(WordXml xml, String name) {
    xml.start("w:fldSimple", "w:instr", " " + name + " ");
    run(xml, "1");
    xml.end();
  }

  /** A table without lines sets two texts at the margins of upright and lying pages alike. */
  private static void startPair(WordXml xml) {
    xml.start("w:tbl").start("w:tblPr");
    xml.empty("w:tblW", "w:w", "5000", "w:type", "pct");
    xml.empty("w:tblLook", "w:val", "0000").end();
    xml.start("w:tblGrid").empty("w:gridCol", "w:w", "6200").empty("w:gridCol", "w:w", "3160");
    xml.end().start("w:tr");
  }

  private static void left(WordXml xml, String text) {
    xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", "3300", "w:type", "pct").end();
    paragraph(xml, "Header");
    run(xml, text);
    xml.end().end();
  }

  private static void startRight(WordXml xml) {
    xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", "1700", "w:type", "pct").end();
    xml.start("w:p").start("w:pPr").val("w:pStyle", "Header").val("w:jc", "right").end();
  }

  private static void endPair(WordXml xml) {
    xml.end().end().end().end();
  }
}
