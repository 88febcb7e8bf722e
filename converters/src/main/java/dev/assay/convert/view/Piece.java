package dev.assay.convert.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a section is made of. */
public sealed interface Piece {

  /** Marked-up text, block by block. */
  record Prose(Text text) implements Piece {}

  /** One line made of several texts, which stand side by side; a part of a part is a level in. */
  record Line(Style style, int level, List<Text> texts) implements Piece {
    /** Copies the list. */
    public Line {
      texts = List.copyOf(texts);
    }

    /** A line at the margin. */
    public Line(Style style, List<Text> texts) {
      this(style, 0, texts);
    }

    /** A line of these texts. */
    public static Line of(Style style, Text... texts) {
      return new Line(style, List.of(texts));
    }
  }

  /** How a line looks. */
  enum Style {
    /** The words of a requirement or of one of its parts. */
    STATEMENT,
    /** What is to be determined, above how it is met. */
    OBJECTIVE,
    /** Which component speaks, and how far it has come. */
    BYLINE,
    /** A word to the reader from the converter, not from the document. */
    NOTE
  }

  /** A table of labels and values. */
  record Facts(String caption, List<Fact> facts) implements Piece {
    /** Copies the list. */
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** A label and its value: one line for each text. */
  record Fact(String label, List<Text> value) {
    /** Copies the list. */
    public Fact {
      value = List.copyOf(value);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows
   * @param columns its columns
   * @param rows its rows
   * @param rowsOf the list of the document that the rows come from when rows may be added and taken
   *     away, or null
   */
  record Grid(String caption, List<Column> columns, List<Row> rows, @Nullable RowsOf rowsOf)
      implements Piece {
    /** Copies the lists. */
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** A table that only shows. */
    public static Grid of(String caption, List<Column> columns, List<Row> rows) {
      return new Grid(caption, columns, rows, null);
    }
  }

  /** A column and its share of the width. */
  record Column(String title, int weight, List<String> choices) {
    /** Copies the list. */
    public Column {
      choices = List.copyOf(choices);
    }

    /** A column of free text. */
    public static Column of(String title, int weight) {
      return new Column(title, weight, List.of());
    }
  }

  /**
   * A row.
   *
   * @param id the id that links lead to, or null
   * @param key what tells the row from all others of its table wherever it is moved to, or null
   *     when nothing does
   * @param cells for each column its lines
   */
  record Row(@Nullable String id, @Nullable String key, List<List<Text>> cells) {
    /** Copies the lists. */
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }

    /** A row that is told from others by what links lead to. */
    public Row(@Nullable String id, List<List<Text>> cells) {
      this(id, id, cells);
    }

    /** A row of a worksheet, which no link leads to. */
    public static Row keyed(@Nullable String key, List<List<Text>> cells) {
      return new Row(null, key, cells);
    }
  }

  /** A picture with its caption and what it says to those who cannot see it. */
  record Figure(@Nullable Picture picture, Text caption, String alt) implements Piece {}
}
