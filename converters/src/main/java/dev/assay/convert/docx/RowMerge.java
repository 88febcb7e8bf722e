package dev.assay.convert.docx;

import dev.assay.convert.edit.Change;
import dev.assay.convert.edit.DocumentPatch;
import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.edit.NewObjects;
import dev.assay.convert.table.EditedBook;
import dev.assay.convert.table.PoamEdits;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.RowsOf;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows that came to tables, or went from them, back to the lists of the document. */
final class RowMerge {
  private final OscalDocument base;
  private final DocxReader edited;
  private final DocxReader fresh;
  private final Map<String, List<Piece.Grid>> tables;
  private final ThreeWay states;
  private final DocumentPatch patch;
  private final MergeNotes notes;
  private final @Nullable PoamEdits poam;
  private final Set<String> removed = new HashSet<>();

  RowMerge(
      OscalDocument base,
      DocxReader edited,
      DocxReader fresh,
      Map<String, List<Piece.Grid>> tables,
      ThreeWay states,
      DocumentPatch patch,
      MergeNotes notes) {
    this.base = base;
    this.edited = edited;
    this.fresh = fresh;
    this.tables = tables;
    this.states = states;
    this.patch = patch;
    this.notes = notes;
    boolean plan = base.type() == DocumentType.PLAN_OF_ACTION_AND_MILESTONES;
    this.poam = plan ? new PoamEdits(base, notes) : null;
  }

  void run() {
    tables.forEach((list, kinds) -> rows(list, kinds.get(0)));
    if (poam != null) {
      removed.addAll(poam.gone());
    }
  }

  /** The root with the items of a plan of action that came and went. */
  OscalObject apply(OscalObject root) {
    return poam == null ? root : poam.apply(root);
  }

  /** The uuids of the objects whose rows are gone. */
  Set<String> removed() {
    return removed;
  }

  private void rows(String list, Piece.Grid any) {
    List<WordPage.Line> before = fresh.page.tables.getOrDefault(list, List.of());
    List<WordPage.Line> after = edited.page.tables.get(list);
    if (after == null) {
      notes.error(
          "DOCX-GONE",
          "a table of " + list.replace('/', ' ') + " is gone",
          "undo the deletion of the table");
      return;
    }
    Set<String> had = new LinkedHashSet<>();
    before.forEach(l -> had.addAll(l.uuids()));
    Set<String> has = new HashSet<>();
    after.forEach(l -> has.addAll(l.uuids()));
    Set<String> gone = new LinkedHashSet<>(had);
    gone.removeAll(has);
    // A row may show texts of more than the object that it is.
    gone.retainAll(NewObjects.uuids(base.root(), list));
    Map<String, WordPage.Line> byUuid = new HashMap<>();
    before.forEach(l -> l.uuids().forEach(u -> byUuid.put(u, l)));
    gone.removeIf(u -> byUuid.get(u) != null && !states.mayGo(u, byUuid.get(u)));
    PoamEdits items = PoamEdits.isPoam(list) ? poam : null;
    for (String uuid : gone) {
      WordPage.Line line = byUuid.get(uuid);
      String was = line == null ? "" : cellText(line);
      String heading = line == null ? "" : line.heading();
      if (items != null) {
        items.removed(list, uuid, heading, was);
        continue;
      }
      notes.change(new Change(Change.Kind.REMOVED, heading, list + "/" + uuid, was, ""));
    }
    removed.addAll(gone);
    List<OscalObject> come = new ArrayList<>();
    for (WordPage.Line line : after) {
      boolean known = before.stream().anyMatch(l -> cellText(l).equals(cellText(line)));
      if (line.uuids().isEmpty() && !cellText(line).isBlank() && !known) {
        if (items != null) {
          newItem(items, any, line, after.indexOf(line) + 1);
          continue;
        }
        OscalObject made = newObject(list, kind(list, any, line), line);
        if (made != null) {
          come.add(made);
        }
      }
    }
    if (items != null) {
      return;
    }
    if (!gone.isEmpty() || !come.isEmpty()) {
      patch.rows(list, gone, come);
    }
  }

  /** The table that a line stands in: several may show objects of one list. */
  private RowsOf kind(String list, Piece.Grid any, WordPage.Line line) {
    for (Piece.Grid grid : tables.getOrDefault(list, List.of())) {
      RowsOf rows = Objects.requireNonNull(grid.rowsOf());
      String type = rows.fixed().get("type");
      if (type != null && line.heading().toLowerCase(Locale.ROOT).contains(type)) {
        return rows;
      }
    }
    return Objects.requireNonNull(any.rowsOf());
  }

  private static void newItem(PoamEdits items, Piece.Grid grid, WordPage.Line line, int number) {
    List<String> titles = grid.columns().stream().map(Piece.Column::title).toList();
    Map<String, EditedBook.Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(titles.size(), line.cells().size()); i++) {
      String text = WordProse.plain(line.cells().get(i));
      String place = "row " + number + ", \"" + titles.get(i) + "\"";
      cells.put(titles.get(i), new EditedBook.Cell(place, text, false));
    }
    EditedBook.Row row = new EditedBook.Row(number, "", cells);
    items.added(
        new EditedBook.Sheet(line.heading(), true, titles, List.of(row)),
        new Book.Sheet(line.heading(), grid),
        row);
  }

  private static String cellText(WordPage.Line line) {
    List<String> cells = line.cells().stream().map(WordProse::plain).toList();
    return String.join(" | ", cells).strip();
  }

  private @Nullable OscalObject newObject(String list, RowsOf rows, WordPage.Line line) {
    OscalObject like = NewObjects.sample(base.root(), list);
    if (like == null) {
      notes.error(
          "DOCX-NO-PLACE",
          "under \""
              + line.heading()
              + "\" a row was added, and the document has no list of "
              + list
              + " yet: \""
              + MergeNotes.shorten(cellText(line))
              + "\"",
          "add it to the OSCAL document");
      return null;
    }
    String uuid = NewObjects.uuid(base.root(), list, cellText(line));
    OscalObject object = NewObjects.like(like, uuid);
    for (Map.Entry<String, String> fixed : rows.fixed().entrySet()) {
      object = DocumentPatch.put(object, fixed.getKey().split("/", -1), 0, fixed.getValue());
    }
    for (int i = 0; i < rows.members().size(); i++) {
      RowsOf.Slot slot = rows.members().get(i);
      List<WordNode> cell = i < line.cells().size() ? line.cells().get(i) : List.of();
      String plain = WordProse.plain(cell);
      if (plain.isEmpty()) {
        continue;
      }
      if (slot == null) {
        notes.error(
            "DOCX-NO-PLACE",
            "under \""
                + line.heading()
                + "\" a new row says \""
                + MergeNotes.shorten(plain)
                + "\" in a column that cannot be taken back",
            "add this to the OSCAL document");
        continue;
      }
      Object value = DocxMerge.value(slot.type(), edited.prose, cell);
      object = DocumentPatch.put(object, slot.path().split("/", -1), 0, value);
    }
    String missing = NewObjects.missing(object);
    if (missing != null) {
      notes.error(
          "DOCX-VALUE",
          "under \""
              + line.heading()
              + "\" the new row \""
              + MergeNotes.shorten(cellText(line))
              + "\" lacks its "
              + missing,
          "fill in the cell");
      return null;
    }
    notes.change(new Change(Change.Kind.ADDED, line.heading(), list, "", cellText(line)));
    return object;
  }
}
