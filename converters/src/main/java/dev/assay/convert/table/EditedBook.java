package dev.assay.convert.table;

import dev.assay.convert.edit.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Worksheets as they came back.
 *
 * @param origin which document they were written from, or null when they do not say
 * @param sheets the sheets that were written, as they are now
 * @param missing the names of sheets that were written and are not there any more
 * @param strange the names of sheets that came since
 * @param checks for each sheet the rows that were written, by their keys, with the fingerprints of
 *     their cells; null for a sheet that knows of its present rows only
 */
public record EditedBook(
    @Nullable Origin origin,
    List<Sheet> sheets,
    List<String> missing,
    List<String> strange,
    Map<String, Map<String, List<String>>> checks) {

  /** Copies the lists. */
  public EditedBook {
    sheets = List.copyOf(sheets);
    missing = List.copyOf(missing);
    strange = List.copyOf(strange);
  }

  /**
   * A sheet.
   *
   * @param name its name
   * @param complete whether the checks hold all rows that were written, also those that are gone
   * @param titles the headings of its columns
   * @param rows its rows below the headings
   */
  public record Sheet(String name, boolean complete, List<String> titles, List<Row> rows) {
    /** Copies the lists. */
    public Sheet {
      titles = List.copyOf(titles);
      rows = List.copyOf(rows);
    }
  }

  /** A row: its key, empty for a new one, and its cells by the headings of their columns. */
  public record Row(int number, String key, Map<String, Cell> cells) {
    /** The text of a column, empty when there is none. */
    public String text(String title) {
      Cell cell = cells.get(title);
      return cell == null ? "" : cell.text();
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
      return cells.values().stream().allMatch(c -> c.text().isBlank());
    }
  }

  /** A cell: where it stands, its text, and whether that comes out of a formula. */
  public record Cell(String ref, String text, boolean formula) {}
}
