package dev.assay.convert.csv;

import dev.assay.convert.edit.Origin;
import dev.assay.convert.table.Cells;
import dev.assay.convert.table.Sheets;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Piece;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a worksheet as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheet programs
 * want. The last two columns tell rows apart and say what was written.
 */
public final class CsvWriter {
  /** The start of the heading of the last column; the document and the sheet follow. */
  static final String CHECK = "Assay check of";

  private static final int SHA = 16;

  private CsvWriter() {}

  /** Writes a sheet of a document. */
  public static byte[] write(Book.Sheet sheet, Origin origin) {
    StringBuilder out = new StringBuilder("\ufeff");
    List<String> header = new ArrayList<>();
    sheet.grid().columns().forEach(c -> header.add(c.title()));
    header.add(Sheets.ID);
    header.add(
        String.join(" ", CHECK, origin.uuid(), origin.sha256().substring(0, SHA), sheet.name()));
    line(header, out);
    for (Piece.Row row : sheet.grid().rows()) {
      List<String> cells = new ArrayList<>();
      List<String> checks = new ArrayList<>();
      for (int i = 0; i < sheet.grid().columns().size(); i++) {
        String shown = i < row.cells().size() ? Cells.shown(row.cells().get(i)) : "";
        cells.add(shown);
        checks.add(Cells.check(shown));
      }
      cells.add(row.key() == null ? "" : row.key());
      cells.add(row.key() == null ? "" : String.join(" ", checks));
      line(cells, out);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(List<String> cells, StringBuilder out) {
    String separator = "";
    for (String cell : cells) {
      out.append(separator).append(quoted(guarded(cell)));
      separator = ",";
    }
    out.append("\r\n");
  }

  /** What a program would take for a formula begins with an apostrophe, as does what has one. */
  static String guarded(String value) {
    return Cells.looksLikeFormula(value) || value.startsWith("'") ? "'" + value : value;
  }

  private static String quoted(String value) {
    boolean needed = false;
    for (int i = 0; i < value.length(); i++) {
      needed |= ",;\"\n\r".indexOf(value.charAt(i)) >= 0;
    }
    return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
