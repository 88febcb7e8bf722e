package dev.assay.convert.docx;

import dev.assay.convert.view.Book;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Section;
import java.util.ArrayList;
import java.util.List;

/** Writes the body: cover, contents, sections, and pages that turn where a table is wide. */
final class BodyWriter {
  private static final int CONTENTS_DEPTH = 2;
  private static final int DEEPEST_HEADING = 6;

  private final WordXml xml;
  private final Book book;
  private final RunWriter runs;
  private final ProseWriter prose;
  private final PieceWriter pieces;
  private final Bookmarks bookmarks;
  private final Pages pages;
  private boolean lying;

  BodyWriter(
      WordXml xml,
      Book book,
      RunWriter runs,
      ProseWriter prose,
      PieceWriter pieces,
      Bookmarks bookmarks,
      Pages pages) {
    this.xml = xml;
    this.book = book;
    this.runs = runs;
    this.prose = prose;
    this.pieces = pieces;
    this.bookmarks = bookmarks;
    this.pages = pages;
  }

  void write() {
    cover();
    contents(true);
    pageBreak();
    body();
  }

  void cover() {
    prose.paragraph("Subtitle", () -> runs.plain(book.kind(), null));
    prose.paragraph("Title", () -> pieces.inline(book.title(), false));
    prose.paragraph("CoverSubject", () -> runs.plain(book.subject(), null));
    if (!book.cover().isEmpty()) {
      pieces.write(new Piece.Facts("About this document", book.cover()), pages.width(false));
    }
    pageBreak();
  }

  private void pageBreak() {
    xml.start("w:p").start("w:pPr").val("w:pStyle", "TableSpace").end();
    xml.start("w:r").empty("w:br", "w:type", "page").end().end();
  }

  void body() {
    // Everything so far stands upright: a wide first section must not turn it.
    for (Section section : book.sections()) {
      section(section, 1, false);
    }
    pages.last(xml, lying);
  }

  private void section(Section section, int level, boolean within) {
    boolean wide = within || section.wide();
    if (wide != lying) {
      pages.turn(xml, lying);
      lying = wide;
    }
    heading(section, level);
    for (Piece piece : section.pieces()) {
      pieces.write(piece, pages.width(wide));
    }
    for (Section below : section.sections()) {
      section(below, level + 1, wide);
    }
  }

  private void heading(Section section, int level) {
    int shown = Math.min(level, DEEPEST_HEADING);
    xml.start("w:p").start("w:pPr").val("w:pStyle", "Heading" + shown);
    if (!section.numbered()) {
      xml.start("w:numPr").val("w:ilvl", "0").val("w:numId", "0").end();
      xml.empty("w:ind", "w:left", "0", "w:firstLine", "0");
    }
    xml.end();
    boolean marked = bookmarks.start(xml, section.id());
    runs.plain(section.heading(), null);
    if (marked) {
      bookmarks.end(xml);
    }
    xml.end();
  }

  /** A line of the contents: the level, the number that Word will show, and the section. */
  private record Entry(int level, String number, Section section) {}

  /** Writes the contents, with the numbers that the headings show. */
  void contents(boolean withNumbers) {
    List<Entry> entries = new ArrayList<>();
    entries(book.sections(), 1, "", entries);
    xml.start("w:sdt").start("w:sdtPr").start("w:docPartObj");
    xml.val("w:docPartGallery", "Table of Contents").empty("w:docPartUnique").end().end();
    xml.start("w:sdtContent");
    prose.paragraph("ContentsHeading", () -> runs.plain("Contents", null));
    boolean first = true;
    for (Entry entry : entries) {
      xml.start("w:p").start("w:pPr").val("w:pStyle", "TOC" + entry.level()).end();
      if (first) {
        // The pages are not known here: Word is asked to fill them in when it opens the file.
        xml.start("w:r").empty("w:fldChar", "w:fldCharType", "begin", "w:dirty", "true").end();
        xml.start("w:r").instruction(" TOC \\o \"1-" + CONTENTS_DEPTH + "\" \\h \\z \\u ").end();
        xml.start("w:r").empty("w:fldChar", "w:fldCharType", "separate").end();
      }
      entry(entry, withNumbers);
      xml.end();
      first = false;
    }
    xml.start("w:p").start("w:pPr").val("w:pStyle", "TableSpace").end();
    if (!first) {
      xml.start("w:r").empty("w:fldChar", "w:fldCharType", "end").end();
    }
    xml.end().end().end();
  }

  private void entry(Entry entry, boolean withNumbers) {
    String anchor = String.valueOf(bookmarks.of(entry.section().id()));
    xml.start("w:hyperlink", "w:anchor", anchor, "w:history", "1");
    if (withNumbers && !entry.number().isEmpty()) {
      runs.plain(entry.number() + "\t", null);
    }
    runs.plain(entry.section().heading() + "\t", null);
    xml.start("w:r").empty("w:fldChar", "w:fldCharType", "begin").end();
    xml.start("w:r").instruction(" PAGEREF " + anchor + " \\h ").end();
    xml.start("w:r").empty("w:fldChar", "w:fldCharType", "separate").end();
    runs.plain(" ", null);
    xml.start("w:r").empty("w:fldChar", "w:fldCharType", "end").end();
    xml.end();
  }

  private static void entries(
      List<Section> sections, int level, String above, List<Entry> entries) {
    int number = 0;
    for (Section section : sections) {
      String own = "";
      if (section.numbered()) {
        number++;
        own = above.isEmpty() ? Integer.toString(number) : above + "." + number;
      }
      entries.add(new Entry(level, own, section));
      if (level < CONTENTS_DEPTH) {
        entries(section.sections(), level + 1, own, entries);
      }
    }
  }
}
