package dev.assay.convert.docx;

import dev.assay.convert.edit.Change;
import dev.assay.convert.edit.DocumentPatch;
import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.edit.NewObjects;
import dev.assay.convert.view.RowsOf;
import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows that came to tables, or went from them, back to the lists of the document. */
final class RowMerge {
  private final OscalDocument base;
  private final DocxReader edited;
  private final DocxReader fresh;
  private final Map<String, List<RowsOf>> tables;
  private final DocumentPatch patch;
  private final MergeNotes notes;
  private final Set<String> removed = new HashSet<>();

  RowMerge(
      OscalDocument base,
      DocxReader edited,
      DocxReader fresh,
      Map<String, List<RowsOf>> tables,
      DocumentPatch patch,
      MergeNotes notes) {
    this.base = base;
    this.edited = edited;
    this.fresh = fresh;
    this.tables = tables;
    this.patch = patch;
    this.notes = notes;
  }

  void run() {
    tables.forEach((list, kinds) -> rows(list, kinds.get(0)));
  }

  /** The uuids of the objects whose rows are gone. */
  Set<String> removed() {
    return removed;
  }

  private void rows(String list, RowsOf any) {
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
    Map<String, WordPage.Line> byUuid = new HashMap<>();
    before.forEach(l -> l.uuids().forEach(u -> byUuid.put(u, l)));
    for (String uuid : gone) {
      WordPage.Line line = byUuid.get(uuid);
      String was = line == null ? "" : cellText(line);
      String heading = line == null ? "" : line.heading();
      notes.change(new Change(Change.Kind.REMOVED, heading, list + "/" + uuid, was, ""));
    }
    removed.addAll(gone);
    List<OscalObject> come = new ArrayList<>();
    for (WordPage.Line line : after) {
      boolean known = before.stream().anyMatch(l -> cellText(l).equals(cellText(line)));
      if (line.uuids().isEmpty() && !cellText(line).isBlank() && !known) {
        OscalObject made = newObject(list, kind(list, any, line), line);
        if (made != null) {
          come.add(made);
        }
      }
    }
    if (!gone.isEmpty() || !come.isEmpty()) {
      patch.rows(list, gone, come);
    }
  }

  /** The table that a line stands in: several may show objects of one list. */
  private RowsOf kind(String list, RowsOf any, WordPage.Line line) {
    for (RowsOf rows : tables.getOrDefault(list, List.of())) {
      String type = rows.fixed().get("type");
      if (type != null && line.heading().toLowerCase(Locale.ROOT).contains(type)) {
        return rows;
      }
    }
    return any;
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
