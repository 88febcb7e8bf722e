package dev.assay.convert.docx;

import dev.assay.convert.view.Dates;
import dev.assay.convert.view.Field;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Text;
import java.util.List;

/** Writes what sections are made of. */
final class PieceWriter {
  private static final int PICTURE_HEIGHT = 760;
  private static final int TWIPS_PER_PIXEL = 15;
  private static final int SHORT = 700;
  private static final int LINE = 30;
  private static final int MOST_TOGETHER = 12;

  private final WordXml xml;
  private final RunWriter runs;
  private final ProseWriter prose;
  private final Controls controls;
  private final Bookmarks bookmarks;
  private final PictureWriter pictures;
  private final String headerFill;
  private int tables;
  private int figures;

  PieceWriter(
      WordXml xml,
      RunWriter runs,
      ProseWriter prose,
      Controls controls,
      Bookmarks bookmarks,
      PictureWriter pictures,
      String headerFill) {
    this.headerFill = headerFill;
    this.xml = xml;
    this.runs = runs;
    this.prose = prose;
    this.controls = controls;
    this.bookmarks = bookmarks;
    this.pictures = pictures;
  }

  void write(Piece piece, int width) {
    if (piece instanceof Piece.Prose p) {
      prose.write(p.text(), "BodyText", width, false);
    } else if (piece instanceof Piece.Line line) {
      line(line);
    } else if (piece instanceof Piece.Facts facts) {
      facts(facts, width);
    } else if (piece instanceof Piece.Grid grid) {
      grid(grid, width);
    } else if (piece instanceof Piece.Figure figure) {
      figure(figure, width);
    }
  }

  private void line(Piece.Line line) {
    String style =
        switch (line.style()) {
          case STATEMENT -> "Statement";
          case OBJECTIVE -> "Objective";
          case BYLINE -> "Byline";
          case NOTE -> "Note";
        };
    prose.paragraph(
        style,
        line.level(),
        () -> {
          boolean first = true;
          for (Text text : line.texts()) {
            if (!first) {
              runs.plain(line.style() == Piece.Style.BYLINE ? "  \u00b7  " : "  ", null);
            }
            inline(text, false);
            first = false;
          }
        });
  }

  /** Writes a text of one line into the paragraph that is open. */
  void inline(Text text, boolean removable) {
    boolean oneLine = text.markup() == null || text.markup().blocks().size() <= 1;
    Field field = text.field();
    boolean held = oneLine && controls.start(xml, field, removable);
    if (text.target() != null) {
      runs.link(text.characters(), text.target());
    } else if (text.markup() != null) {
      boolean first = true;
      for (var block : text.markup().blocks()) {
        if (!first) {
          runs.plain("\n", null);
        }
        runs.inlines(dev.assay.convert.view.Trees.content(block), text.parameters());
        first = false;
      }
    } else {
      runs.plain(shown(text), style(text.kind()));
    }
    if (held) {
      xml.end().end();
    }
  }

  private static @org.jspecify.annotations.Nullable String style(Text.Kind kind) {
    return switch (kind) {
      case STRONG, STATUS -> "StatusText";
      case CODE -> "CodeText";
      case PLAIN, DATE, NUMBER, MARKUP -> null;
    };
  }

  static String shown(Text text) {
    return text.kind() == Text.Kind.DATE ? Dates.day(text.plain()) : text.plain();
  }

  private void facts(Piece.Facts facts, int width) {
    int[] widths = Tables.share(width, 28, 72);
    Tables.start(xml, facts.caption(), widths);
    int left = facts.facts().size();
    boolean together = left <= MOST_TOGETHER;
    for (Piece.Fact fact : facts.facts()) {
      left--;
      String label = together && left > 0 ? "TableLabelKept" : "TableLabel";
      Tables.startRow(xml, false, isShort(fact.value()));
      Tables.startCell(xml, widths[0], Tables.LABEL_FILL);
      prose.paragraph(label, () -> runs.plain(fact.label(), null));
      xml.end();
      Tables.startCell(xml, widths[1], null);
      cell(fact.value(), widths[1], false);
      xml.end();
      xml.end();
    }
    xml.end();
    space();
  }

  /** Whether a cell is short enough to stand on one page without leaving much of another empty. */
  private static boolean isShort(List<Text> texts) {
    int length = 0;
    for (Text text : texts) {
      length += LINE + (text.markup() == null ? text.plain() : text.markup().markdown()).length();
    }
    return length < SHORT;
  }

  private void space() {
    prose.paragraph("TableSpace", () -> {});
  }

  private void cell(List<Text> texts, int width, boolean removable) {
    if (texts.isEmpty()) {
      prose.paragraph("TableText", () -> {});
    }
    for (Text text : texts) {
      Field field = text.field();
      boolean blocks =
          text.markup() != null
              && text.target() == null
              && (field == null || field.type() == Field.Type.MULTILINE);
      if (blocks) {
        prose.write(text, "TableText", width, removable);
      } else if (text.markup() != null && text.target() != null) {
        prose.paragraph(
            "TableText", () -> runs.link(text.characters(), String.valueOf(text.target())));
      } else {
        prose.paragraph(
            text.kind() == Text.Kind.NUMBER ? "TableNumber" : "TableText",
            () -> inline(text, removable));
      }
    }
  }

  private void grid(Piece.Grid grid, int width) {
    tables++;
    caption("Table", tables, Text.of(grid.caption()), "Caption");
    int[] widths =
        Tables.share(width, grid.columns().stream().mapToInt(Piece.Column::weight).toArray());
    Tables.start(xml, grid.caption(), widths);
    Tables.startRow(xml, true, true);
    for (int i = 0; i < widths.length; i++) {
      Piece.Column column = grid.columns().get(i);
      Tables.startCell(xml, widths[i], headerFill);
      boolean names = i == 0 && grid.rowsOf() != null;
      prose.paragraph(
          "TableHeading",
          () -> {
            boolean held =
                names && grid.rowsOf() != null && controls.startRows(xml, grid.rowsOf().list());
            runs.plain(column.title(), null);
            if (held) {
              xml.end().end();
            }
          });
      xml.end();
    }
    xml.end();
    for (Piece.Row row : grid.rows()) {
      row(row, widths);
    }
    xml.end();
    space();
  }

  private void row(Piece.Row row, int[] widths) {
    Tables.startRow(xml, false, row.cells().stream().allMatch(PieceWriter::isShort));
    for (int i = 0; i < widths.length; i++) {
      Tables.startCell(xml, widths[i], null);
      if (i == 0) {
        // Word allows a bookmark beside the paragraphs of a cell.
        if (bookmarks.start(xml, row.id())) {
          bookmarks.end(xml);
        }
      }
      cell(i < row.cells().size() ? row.cells().get(i) : List.of(), widths[i], true);
      xml.end();
    }
    xml.end();
  }

  private void figure(Piece.Figure figure, int width) {
    figures++;
    xml.start("w:p").start("w:pPr").val("w:pStyle", "Figure").end();
    boolean shown =
        figure.picture() != null
            && pictures.write(
                xml, figure.picture(), figure.alt(), width / TWIPS_PER_PIXEL, PICTURE_HEIGHT);
    if (!shown) {
      runs.plain("[The document carries no picture that can be shown here]", null);
    }
    xml.end();
    caption("Figure", figures, figure.caption(), "FigureCaption");
  }

  private void caption(String word, int number, Text text, String style) {
    prose.paragraph(
        style,
        () -> {
          runs.plain(word + " ", null);
          xml.start("w:fldSimple", "w:instr", " SEQ " + word + " \\* ARABIC ");
          runs.plain(Integer.toString(number), null);
          xml.end();
          runs.plain(". ", null);
          inline(text, false);
        });
  }
}
