package dev.assay.shell.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in columns. The last column takes the space that is left and wraps; where too little is left
 * for it, the widest of the others become narrower and wrap as well.
 */
public final class Table {
  private static final String GAP = "  ";

  /** No column before the last one becomes narrower than this. */
  private static final int NARROW = 12;

  /** The last column has at least this, when it needs as much. */
  private static final int ROOM = 20;

  /** For a longer word of the last column the others do not make room. */
  private static final int WORD = 40;

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

  /** The table as lines that fit the width as far as narrow columns let them. */
  public String fit(int width) {
    if (rows.isEmpty()) {
      return "";
    }
    int[] widths = widths(width);
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      List<List<String>> cells = new ArrayList<>();
      int height = 0;
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        // In the last column a long word stays whole, since it is likely to be copied.
        boolean last = i == row.size() - 1;
        cells.add(last ? Text.wrap(cell, widths[i]) : Text.column(cell, widths[i]));
        height = Math.max(height, cells.get(i).size());
      }
      for (int n = 0; n < height; n++) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (int i = 0; i < cells.size(); i++) {
          String text = n < cells.get(i).size() ? cells.get(i).get(n) : "";
          line.append(i == cells.size() - 1 ? text : Text.pad(text, widths[i]) + GAP);
        }
        out.append(line.toString().stripTrailing()).append('\n');
      }
    }
    return out.toString();
  }

  private int[] widths(int width) {
    int last = rows.get(0).size() - 1;
    int[] widths = new int[last + 1];
    int word = 0;
    for (List<String> row : rows) {
      for (int i = 0; i <= last; i++) {
        widths[i] = Math.max(widths[i], Text.columns(row.get(i)));
      }
      for (String one : row.get(last).split("\\s+")) {
        word = Math.max(word, Text.columns(one));
      }
    }
    int wanted = Math.max(Math.min(widths[last], ROOM), Math.min(word, WORD));
    int room = room(widths, width);
    while (room < wanted) {
      int widest = 0;
      for (int i = 1; i < last; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (last == 0 || widths[widest] <= NARROW) {
        break;
      }
      widths[widest]--;
      room++;
    }
    widths[last] = Math.max(NARROW, room);
    return widths;
  }

  private int room(int[] widths, int width) {
    int room = width - indent;
    for (int i = 0; i < widths.length - 1; i++) {
      room -= widths[i] + GAP.length();
    }
    return room;
  }
}
