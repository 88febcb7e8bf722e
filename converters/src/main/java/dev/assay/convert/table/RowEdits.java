package dev.assay.convert.table;

import dev.assay.convert.edit.Change;
import dev.assay.convert.edit.DocumentPatch;
import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.edit.NewObjects;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Field;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.RowsOf;
import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows that came to sheets, or went from them, back to the lists of the document. */
final class RowEdits {
  private final OscalDocument base;
  private final Values values;
  private final DocumentPatch patch;
  private final MergeNotes notes;
  private final PoamEdits poam;
  private final Map<String, Set<String>> gone = new LinkedHashMap<>();
  private final Map<String, List<OscalObject>> come = new LinkedHashMap<>();

  RowEdits(OscalDocument base, Values values, DocumentPatch patch, MergeNotes notes) {
    this.base = base;
    this.values = values;
    this.patch = patch;
    this.notes = notes;
    this.poam = new PoamEdits(base, values, notes);
  }

  void removed(EditedBook.Sheet sheet, Book.Sheet written, Piece.Row row, String heading) {
    RowsOf rows = written.grid().rowsOf();
    String uuid = TableMerge.uuid(row.key());
    if (rows == null || uuid == null) {
      notes.error(
          "SHEET-NO-PLACE",
          "the row \"" + heading + "\" was taken out of a sheet that only shows",
          "put it back, or change the document");
      return;
    }
    String was =
        String.join(
            " | ", row.cells().stream().map(Cells::shown).filter(t -> !t.isEmpty()).toList());
    if (PoamEdits.isPoam(rows.list())) {
      poam.removed(rows.list(), uuid, heading, was);
      return;
    }
    gone.computeIfAbsent(rows.list(), k -> new LinkedHashSet<>()).add(uuid);
    notes.change(new Change(Change.Kind.REMOVED, heading, rows.list() + "/" + uuid, was, ""));
  }

  void added(EditedBook.Sheet sheet, Book.Sheet written, EditedBook.Row row) {
    RowsOf rows = written.grid().rowsOf();
    String at = "row " + row.number() + " of \"" + sheet.name() + "\"";
    if (rows == null) {
      notes.error(
          "SHEET-NO-PLACE",
          at + " is new, and this sheet takes no new rows: \"" + words(written, row) + "\"",
          "add it to the document");
      return;
    }
    if (PoamEdits.isPoam(rows.list())) {
      poam.added(sheet, written, row);
      return;
    }
    OscalObject object = object(sheet, written, rows, row);
    if (object == null) {
      return;
    }
    String missing = NewObjects.missing(object);
    if (missing != null) {
      notes.error(
          Values.VALUE,
          at + " is new and lacks its " + missing,
          "fill in the cell, or clear the row");
      return;
    }
    come.computeIfAbsent(rows.list(), k -> new ArrayList<>()).add(object);
    notes.change(new Change(Change.Kind.ADDED, sheet.name(), rows.list(), "", words(written, row)));
  }

  static String words(Book.Sheet written, EditedBook.Row row) {
    List<String> words = new ArrayList<>();
    for (Piece.Column column : written.grid().columns()) {
      if (!row.text(column.title()).isBlank()) {
        words.add(row.text(column.title()).strip());
      }
    }
    return MergeNotes.shorten(String.join(" | ", words));
  }

  private @Nullable OscalObject object(
      EditedBook.Sheet sheet, Book.Sheet written, RowsOf rows, EditedBook.Row row) {
    Definition definition = NewObjects.definition(base.root(), rows.list());
    int number = come.getOrDefault(rows.list(), List.of()).size();
    OscalObject object =
        NewObjects.of(
            definition,
            NewObjects.uuid(base.root(), rows.list(), number + "\n" + words(written, row)));
    for (Map.Entry<String, String> fixed : rows.fixed().entrySet()) {
      object = DocumentPatch.put(object, fixed.getKey().split("/", -1), 0, fixed.getValue());
    }
    Map<String, @Nullable String> props = new LinkedHashMap<>();
    boolean good = true;
    List<Piece.Column> columns = written.grid().columns();
    for (int i = 0; i < columns.size(); i++) {
      EditedBook.Cell cell = row.cells().get(columns.get(i).title());
      if (cell == null || cell.text().isBlank()) {
        continue;
      }
      RowsOf.Slot slot = i < rows.members().size() ? rows.members().get(i) : null;
      String where = sheet.name() + "!" + cell.ref();
      if (slot == null) {
        notes.error(
            "SHEET-NO-PLACE",
            where + " of a new row says \"" + MergeNotes.shorten(cell.text()) + "\"",
            "this column cannot be taken back for new rows; add it to the document");
        continue;
      }
      Values.Value value =
          values.of(
              new Values.Target(
                  where,
                  definition,
                  slot.path(),
                  slot.type(),
                  columns.get(i).choices(),
                  null,
                  "",
                  null),
              cell.text());
      good &= value.ok();
      if (value.ok() && value.value() != null) {
        if (slot.type() == Field.Type.PROPERTY) {
          props.put(slot.path().substring("props/".length()), value.value().toString());
        } else {
          object = DocumentPatch.put(object, slot.path().split("/", -1), 0, value.value());
        }
      }
    }
    if (!props.isEmpty()) {
      object =
          DocumentPatch.put(
              object, new String[] {"props"}, 0, PropEdits.edited(object, props, base.root()));
    }
    return good ? object : null;
  }

  /** Hands rows of plain lists to the patch. */
  void finish() {
    Set<String> lists = new LinkedHashSet<>(gone.keySet());
    lists.addAll(come.keySet());
    for (String list : lists) {
      patch.rows(list, gone.getOrDefault(list, Set.of()), come.getOrDefault(list, List.of()));
    }
  }

  /** The root with the items and milestones of a plan of action that came and went. */
  OscalObject apply(OscalObject root) {
    return poam.apply(root);
  }
}
