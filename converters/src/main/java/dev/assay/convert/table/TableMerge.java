package dev.assay.convert.table;

import dev.assay.convert.edit.Change;
import dev.assay.convert.edit.DocumentPatch;
import dev.assay.convert.edit.Edited;
import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.edit.Origin;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Text;
import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the edits of worksheets back into the document that they were written from. Three states
 * are compared for each cell: what was written (by its fingerprint), what the document would show
 * now, and what the cell says.
 */
public final class TableMerge {
  private static final String NO_PLACE = "SHEET-NO-PLACE";

  private final OscalDocument base;
  private final List<Book.Sheet> fresh;
  private final EditedBook edited;
  private final MergeNotes notes;
  private final DocumentPatch patch = new DocumentPatch();
  private final CellEdits cells;
  private final RowEdits rows;

  private TableMerge(String name, OscalDocument base, List<Book.Sheet> fresh, EditedBook edited) {
    this.base = base;
    this.fresh = fresh;
    this.edited = edited;
    this.notes = new MergeNotes(name);
    Values values = new Values(base.root(), notes);
    this.cells = new CellEdits(base.root(), values, patch, notes);
    this.rows = new RowEdits(base, values, patch, notes);
  }

  /**
   * Takes edits back.
   *
   * @param name what messages call the edited file
   * @param edited the worksheets
   * @param base the document that they were written from
   * @param book the same as people read it
   * @param sha256 the SHA-256 of the document's bytes
   * @return the document with the edits, what they are, and what has no place
   */
  public static Edited merge(
      String name, EditedBook edited, OscalDocument base, Book book, String sha256) {
    TableMerge merge = new TableMerge(name, base, Sheets.of(book, Sheets.PoamRows.BOTH), edited);
    return merge.run(new Origin(book.uuid(), book.version(), base.type().rootName(), sha256));
  }

  private Edited run(Origin origin) {
    Origin said = edited.origin();
    if (said == null) {
      notes.error(
          "SHEET-ORIGIN",
          "the file does not say which document it was written from",
          "take back only files that convert has written, with the column \"" + Sheets.ID + "\"");
      return new Edited(base, List.of(), notes.findings());
    }
    if (!said.uuid().equalsIgnoreCase(origin.uuid())) {
      notes.error(
          "SHEET-ORIGIN",
          "the file was written from the document " + said.uuid() + ", not " + origin.uuid(),
          "name the document it was written from with --base");
      return new Edited(base, List.of(), notes.findings());
    }
    boolean moved = !origin.sha256().startsWith(said.sha256());
    if (moved) {
      notes.warning(
          "SHEET-BASE-MOVED",
          "the base has changed since the file was written: its SHA-256 was "
              + said.sha256().substring(0, Math.min(12, said.sha256().length()))
              + "\u2026 and is "
              + origin.sha256().substring(0, 12)
              + "\u2026",
          "what was edited on both sides is listed; all else of the base stays");
    }
    for (String strange : edited.strange()) {
      notes.error(
          NO_PLACE,
          "the sheet \"" + strange + "\" was not written from the document",
          "take it out of the workbook, or move what it says to where it belongs");
    }
    for (String missing : edited.missing()) {
      notes.warning(
          "SHEET-GONE",
          "the sheet \"" + missing + "\" is gone; nothing of it was taken back",
          "the document keeps what it showed");
    }
    for (EditedBook.Sheet sheet : edited.sheets()) {
      Book.Sheet written = Sheets.named(fresh, sheet.name());
      if (written != null) {
        new SheetMerge(sheet, written, moved).run();
      }
    }
    cells.finish();
    rows.finish();
    OscalObject root = rows.apply(patch.apply(base.root()));
    OscalDocument result =
        notes.changes().isEmpty() ? base : new OscalDocument(base.type(), root, base.schemaHint());
    return new Edited(result, notes.changes(), notes.findings());
  }

  /** The edits of one sheet. */
  private final class SheetMerge {
    private final EditedBook.Sheet sheet;
    private final Book.Sheet written;
    private final boolean moved;
    private final Map<String, Piece.Row> known = new LinkedHashMap<>();
    private final Map<String, List<String>> checks;

    SheetMerge(EditedBook.Sheet sheet, Book.Sheet written, boolean moved) {
      this.sheet = sheet;
      this.written = written;
      this.moved = moved;
      this.checks = edited.checks().getOrDefault(sheet.name(), Map.of());
      for (Piece.Row row : written.grid().rows()) {
        if (row.key() != null) {
          known.putIfAbsent(row.key(), row);
        }
      }
    }

    void run() {
      if (!columns()) {
        return;
      }
      if (!Sheets.hasKeys(written.grid())) {
        readOnly();
        return;
      }
      Set<String> seen = new HashSet<>();
      for (EditedBook.Row row : sheet.rows()) {
        row.cells().values().stream().filter(EditedBook.Cell::formula).forEach(this::formula);
        if (row.key().isEmpty()) {
          if (!row.isBlank() && !isUnkeyed(row)) {
            rows.added(sheet, written, row);
          }
        } else if (!seen.add(row.key())) {
          notes.error(
              "SHEET-DUPLICATE",
              at(row) + " has the id of another row: " + row.key(),
              "empty its cell in the column \"" + Sheets.ID + "\" when it is a new row");
        } else {
          Piece.Row before = known.get(row.key());
          if (before == null) {
            unknown(row);
          } else {
            row(row, before);
          }
        }
      }
      gone(seen);
    }

    private String at(EditedBook.Row row) {
      return "row " + row.number() + " of \"" + sheet.name() + "\"";
    }

    private void formula(EditedBook.Cell cell) {
      notes.error(
          "SHEET-FORMULA",
          sheet.name() + "!" + cell.ref() + " holds a formula, which a document cannot",
          "put its value in its place");
    }

    /** Whether the headings are those that were written; what is strange is noted. */
    private boolean columns() {
      boolean all = true;
      Set<String> titles = new HashSet<>(sheet.titles());
      for (Piece.Column column : written.grid().columns()) {
        if (!titles.remove(column.title())) {
          all &= moved;
          if (!moved) {
            notes.error(
                "SHEET-GONE",
                "the sheet \"" + sheet.name() + "\" lacks the column \"" + column.title() + "\"",
                "put the column back, or its heading");
          }
        }
      }
      for (String strange : titles) {
        boolean says = sheet.rows().stream().anyMatch(r -> !r.text(strange).isBlank());
        if (says && !moved) {
          notes.error(
              NO_PLACE,
              "the sheet \"" + sheet.name() + "\" has a column \"" + strange + "\" of its own",
              "move what it says to where it belongs, or take the column out");
        }
      }
      return all;
    }

    /** Rows that nothing tells apart may be moved about, not edited. */
    private void readOnly() {
      Map<String, Integer> left = new HashMap<>();
      for (Piece.Row row : written.grid().rows()) {
        left.merge(words(row), 1, Integer::sum);
      }
      for (EditedBook.Row row : sheet.rows()) {
        if (row.isBlank() || moved) {
          continue;
        }
        Integer count = left.get(words(row));
        if (count == null || count == 0) {
          notes.error(
              NO_PLACE,
              at(row) + " was edited: \"" + MergeNotes.shorten(words(row).strip()) + "\"",
              "this sheet shows what stands elsewhere; change it there");
        } else {
          left.put(words(row), count - 1);
        }
      }
    }

    /** Whether a row without a key is one that was written without. */
    private boolean isUnkeyed(EditedBook.Row row) {
      return written.grid().rows().stream()
          .anyMatch(r -> r.key() == null && words(r).equals(words(row)));
    }

    private String words(Piece.Row row) {
      StringBuilder words = new StringBuilder();
      row.cells().forEach(c -> words.append(Cells.shown(c)).append(' '));
      return words.toString();
    }

    private String words(EditedBook.Row row) {
      StringBuilder words = new StringBuilder();
      written.grid().columns().forEach(c -> words.append(row.text(c.title()).strip()).append(' '));
      return words.toString();
    }

    private void unknown(EditedBook.Row row) {
      if (checks.containsKey(row.key()) && moved) {
        if (!unedited(row)) {
          notes.error(
              "SHEET-CONFLICT",
              at(row) + " was edited, and the base does not have it any more: " + row.key(),
              "take the row out, or empty its id to make it a new one");
        }
        return;
      }
      notes.error(
          "SHEET-ID",
          at(row) + " has an id that the document does not know: " + row.key(),
          "give it its id back, or empty the cell when it is a new row");
    }

    private boolean unedited(EditedBook.Row row) {
      List<String> were = checks.getOrDefault(row.key(), List.of());
      List<Piece.Column> columns = written.grid().columns();
      for (int i = 0; i < columns.size() && i < were.size(); i++) {
        if (!were.get(i).equals(Cells.check(row.text(columns.get(i).title()).strip()))) {
          return false;
        }
      }
      return true;
    }

    private void row(EditedBook.Row row, Piece.Row before) {
      List<String> were = checks.getOrDefault(row.key(), List.of());
      for (int i = 0; i < written.grid().columns().size(); i++) {
        EditedBook.Cell cell = row.cells().get(written.grid().columns().get(i).title());
        List<Text> texts = i < before.cells().size() ? before.cells().get(i) : List.of();
        String shown = Cells.shown(texts);
        String now = cell == null ? shown : cell.text().strip();
        String was = i < were.size() ? were.get(i) : Cells.check(shown);
        if (now.equals(shown) || was.equals(Cells.check(now)) || cell == null) {
          continue;
        }
        String where = sheet.name() + "!" + cell.ref();
        if (sameDay(texts, shown, now)) {
          continue;
        }
        if (!was.equals(Cells.check(shown))) {
          notes.error(
              "SHEET-CONFLICT",
              where
                  + " says \""
                  + MergeNotes.shorten(now)
                  + "\", and the base has become \""
                  + MergeNotes.shorten(shown)
                  + "\" since",
              "decide which it is, and write it into the base or the cell");
          continue;
        }
        cells.edit(where, heading(before), texts, shown, now);
      }
    }

    private static boolean sameDay(List<Text> texts, String shown, String now) {
      return texts.size() == 1
          && texts.get(0).kind() == Text.Kind.DATE
          && shown.equals(Days.of(now, shown));
    }

    private String heading(Piece.Row row) {
      String first =
          row.cells().stream().map(Cells::shown).filter(t -> !t.isEmpty()).findFirst().orElse("");
      return sheet.name() + ", " + MergeNotes.shorten(first.split("\n", 2)[0]);
    }

    private void gone(Set<String> seen) {
      for (Map.Entry<String, Piece.Row> entry : known.entrySet()) {
        if (seen.contains(entry.getKey())) {
          continue;
        }
        boolean was = checks.containsKey(entry.getKey());
        if (moved && !was && sheet.complete()) {
          continue;
        }
        if (moved && !sheet.complete()) {
          notes.error(
              "SHEET-CONFLICT",
              "\""
                  + heading(entry.getValue())
                  + "\" is not in the file: it was taken out, or the base got it since",
              "write the file again from the base, and take the row out there");
          continue;
        }
        rows.removed(sheet, written, entry.getValue(), heading(entry.getValue()));
      }
    }
  }

  static @Nullable String uuid(@Nullable String key) {
    return key == null || key.length() < 36 ? null : key.substring(key.length() - 36);
  }

  static Change change(Change.Kind kind, String heading, String address, String was, String is) {
    return new Change(kind, heading, address, was, is);
  }
}
