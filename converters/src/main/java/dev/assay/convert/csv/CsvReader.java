package dev.assay.convert.csv;

import dev.assay.convert.edit.Origin;
import dev.assay.convert.table.Cells;
import dev.assay.convert.table.EditedBook;
import dev.assay.convert.table.Sheets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV file that {@link CsvWriter} wrote and that may have been edited since. */
public final class CsvReader {
  private CsvReader() {}

  /**
   * Reads a file, separated by commas, semicolons or tabs.
   *
   * @param bytes its bytes
   * @return its one sheet; no origin when it does not say where it comes from
   * @throws IOException when it is not UTF-8, or no table
   */
  public static EditedBook read(byte[] bytes) throws IOException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not in UTF-8; save it as \"CSV UTF-8\"", e);
    }
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
    List<List<String>> lines = new CsvLines(text).all();
    List<String> header = lines.isEmpty() ? List.of() : lines.get(0);
    int id = -1;
    int check = -1;
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().equals(Sheets.ID)) {
        id = i;
      } else if (header.get(i).startsWith(CsvWriter.CHECK)) {
        check = i;
      }
    }
    String[] said =
        check < 0
            ? new String[0]
            : header.get(check).substring(CsvWriter.CHECK.length()).strip().split(" ", 3);
    if (id < 0 || said.length < 3) {
      return new EditedBook(null, List.of(), List.of(), List.of(), Map.of());
    }
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      titles.add(i == id || i == check ? "" : unguarded(header.get(i)).strip());
    }
    Map<String, List<String>> checks = new HashMap<>();
    List<EditedBook.Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      EditedBook.Row row = row(lines.get(i), i + 1, titles, id, check, checks);
      if (!row.key().isEmpty() || !row.isBlank()) {
        rows.add(row);
      }
    }
    List<String> named = titles.stream().filter(t -> !t.isEmpty()).toList();
    return new EditedBook(
        new Origin(said[0], "", "", said[1]),
        List.of(new EditedBook.Sheet(said[2], false, named, rows)),
        List.of(),
        List.of(),
        Map.of(said[2], checks));
  }

  private static EditedBook.Row row(
      List<String> line,
      int number,
      List<String> titles,
      int id,
      int check,
      Map<String, List<String>> checks) {
    Map<String, EditedBook.Cell> cells = new HashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      if (!titles.get(i).isEmpty()) {
        String value = i < line.size() ? unguarded(line.get(i)) : "";
        String ref = "row " + number + ", column " + (i + 1);
        cells.putIfAbsent(
            titles.get(i),
            new EditedBook.Cell(ref, value.replace("\r\n", "\n").replace('\r', '\n'), false));
      }
    }
    String key = id < line.size() ? line.get(id).strip() : "";
    if (!key.isEmpty() && check < line.size() && !line.get(check).isBlank()) {
      checks.putIfAbsent(key, List.of(line.get(check).strip().split(" ", -1)));
    }
    return new EditedBook.Row(number, key, cells);
  }

  /** Takes the apostrophe away that {@link CsvWriter#guarded} sets. */
  static String unguarded(String value) {
    boolean guarded =
        value.length() > 1
            && value.charAt(0) == '\''
            && (value.charAt(1) == '\'' || Cells.looksLikeFormula(value.substring(1)));
    return guarded ? value.substring(1) : value;
  }
}
