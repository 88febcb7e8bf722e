package dev.assay.convert.table;

import dev.assay.convert.view.Book;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.RowsOf;
import dev.assay.convert.view.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The worksheets of a document. */
public final class Sheets {
  /** The heading of the column that tells rows apart. */
  public static final String ID = "Assay id";

  /** The name of the sheet that says what the document is. */
  public static final String ABOUT = "About";

  private static final int LONGEST_NAME = 31;

  /** How a plan of action is laid out. */
  public enum PoamRows {
    /** A row for each item, its milestones in one cell. */
    ITEM,
    /** A row for each milestone. */
    MILESTONE,
    /** A sheet of each. */
    BOTH
  }

  private Sheets() {}

  /**
   * The worksheets: those made for workbooks, and then every table of the text that shows something
   * else.
   *
   * @param book the document as people read it
   * @param rows how a plan of action is laid out
   * @return the sheets, under names that a spreadsheet program takes
   */
  public static List<Book.Sheet> of(Book book, PoamRows rows) {
    List<Book.Sheet> sheets = new ArrayList<>();
    Set<String> captions = new HashSet<>();
    Set<String> lists = new HashSet<>();
    Set<String> names = new HashSet<>(Set.of(ABOUT.toLowerCase(Locale.ROOT)));
    for (Book.Sheet sheet : book.sheets()) {
      captions.add(sheet.grid().caption().toLowerCase(Locale.ROOT));
      String list = list(sheet.grid());
      lists.add(list);
      boolean other =
          (rows == PoamRows.ITEM && list.equals(RowsOf.MILESTONES))
              || (rows == PoamRows.MILESTONE && list.equals(RowsOf.POAM_ITEMS));
      if (!other) {
        sheets.add(new Book.Sheet(name(sheet.name(), names), sheet.grid()));
      }
    }
    collect(book.sections(), captions, lists, names, sheets);
    return sheets;
  }

  private static String list(Piece.Grid grid) {
    RowsOf rows = grid.rowsOf();
    return rows == null ? "" : rows.list();
  }

  private static void collect(
      List<Section> sections,
      Set<String> captions,
      Set<String> lists,
      Set<String> names,
      List<Book.Sheet> sheets) {
    for (Section section : sections) {
      for (Piece piece : section.pieces()) {
        if (piece instanceof Piece.Grid grid
            && (list(grid).isEmpty() || !lists.contains(list(grid)))
            && captions.add(grid.caption().toLowerCase(Locale.ROOT))) {
          sheets.add(new Book.Sheet(name(grid.caption(), names), grid));
        }
      }
      collect(section.sections(), captions, lists, names, sheets);
    }
  }

  private static String name(String wanted, Set<String> names) {
    String safe = wanted.replaceAll("[\\[\\]*/\\\\?:\\x00-\\x1f]", " ").strip();
    safe = safe.startsWith("'") || safe.isEmpty() ? "Sheet" + safe : safe;
    safe = safe.substring(0, Math.min(safe.length(), LONGEST_NAME)).strip();
    String name = safe;
    for (int next = 2; !names.add(name.toLowerCase(Locale.ROOT)); next++) {
      String tail = " " + next;
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - tail.length())) + tail;
    }
    return name;
  }

  /** The sheet of that name, whatever its case, or null. */
  public static Book.@Nullable Sheet named(List<Book.Sheet> sheets, String name) {
    return sheets.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst().orElse(null);
  }

  /** Whether the rows of a sheet can be told apart, so that edits find their places. */
  public static boolean hasKeys(Piece.Grid grid) {
    return grid.rows().stream().anyMatch(r -> r.key() != null) || grid.rowsOf() != null;
  }
}
