package dev.assay.shell.view;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns. The last column takes the space that is left and wraps. */
public final class Table {
  private static final String GAP = "  ";

  private final int indent;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table that stands some columns from the left. */
  public Table(int indent) {
    this.indent = indent;
  }

  /** Adds a row; all rows have the same number of cells. */
  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The table as lines that fit the width as far as the columns before the last one let them. */
  public String fit(int width) {
    if (rows.isEmpty()) {
      return "";
    }
    int last = rows.get(0).size() - 1;
    int[] widths = new int[last];
    for (List<String> row : rows) {
      for (int i = 0; i < last; i++) {
        widths[i] = Math.max(widths[i], Text.columns(row.get(i)));
      }
    }
    StringBuilder out = new StringBuilder();
    String margin = " ".repeat(indent);
    for (List<String> row : rows) {
      StringBuilder first = new StringBuilder(margin);
      for (int i = 0; i < last; i++) {
        first.append(Text.pad(row.get(i), widths[i])).append(GAP);
      }
      String rest = " ".repeat(Text.columns(first.toString()));
      out.append(Text.hang(first.toString(), rest, row.get(last), width));
    }
    return out.toString();
  }
}
