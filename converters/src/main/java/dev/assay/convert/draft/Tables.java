package dev.assay.convert.draft;

import dev.assay.convert.docx.WordOutline;
import dev.assay.convert.docx.WordOutline.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads tables whose first row says what the columns are. */
final class Tables {
  private static final int LONGEST_TITLE = 80;

  private Tables() {}

  /** The cells of a table as text; the first row are the titles of the columns. */
  record Grid(List<String> titles, List<List<String>> rows) {
    /** The first column whose title fits, or -1. */
    int column(String pattern) {
      Pattern title = Pattern.compile(pattern);
      for (int i = 0; i < titles.size(); i++) {
        if (title.matcher(titles.get(i)).matches()) {
          return i;
        }
      }
      return -1;
    }

    /** A cell, or an empty text. */
    String cell(List<String> row, int column) {
      return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }
  }

  /** A table with its titles in small letters. */
  static Grid grid(Table table) {
    List<List<String>> rows = new ArrayList<>();
    table.rows().forEach(r -> rows.add(r.stream().map(WordOutline::text).toList()));
    rows.removeIf(r -> r.stream().allMatch(String::isBlank));
    // A title over the whole table stands in one merged cell above the titles of the columns.
    while (rows.size() > 1 && rows.get(0).size() == 1 && rows.get(1).size() > 1) {
      rows.remove(0);
    }
    if (rows.isEmpty() || rows.get(0).stream().anyMatch(c -> c.length() > LONGEST_TITLE)) {
      return new Grid(List.of(), rows);
    }
    List<String> titles =
        rows.get(0).stream().map(t -> WordOutline.folded(t).replaceFirst("\\s*:$", "")).toList();
    return new Grid(titles, rows.subList(1, rows.size()));
  }
}
