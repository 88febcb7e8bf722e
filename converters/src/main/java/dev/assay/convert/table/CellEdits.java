package dev.assay.convert.table;

import dev.assay.convert.edit.Change;
import dev.assay.convert.edit.DocumentPatch;
import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.edit.Places;
import dev.assay.convert.view.Field;
import dev.assay.convert.view.Text;
import dev.assay.model.OscalObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the texts of cells back to their places. */
final class CellEdits {
  private static final String NO_PLACE = "SHEET-NO-PLACE";
  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  private final OscalObject root;
  private final Values values;
  private final DocumentPatch patch;
  private final MergeNotes notes;
  private final PropEdits props = new PropEdits();
  private final Map<String, Said> said = new LinkedHashMap<>();

  CellEdits(OscalObject root, Values values, DocumentPatch patch, MergeNotes notes) {
    this.root = root;
    this.values = values;
    this.patch = patch;
    this.notes = notes;
  }

  /** What a cell says of a place, which other sheets may show as well. */
  private record Said(String where, String heading, Text text, String shown, String now) {}

  /** An edited cell. */
  void edit(String where, String heading, List<Text> texts, String shown, String now) {
    if (Cells.isCut(shown)) {
      noPlace(where, now, "the cell does not hold all of the text; edit it in the document");
      return;
    }
    List<String> parts =
        texts.isEmpty() ? null : Segments.divide(texts.stream().map(Cells::shown).toList(), now);
    if (parts == null) {
      noPlace(
          where,
          now,
          texts.isEmpty()
              ? "nothing can be written here; change it in the document"
              : "the cell shows "
                  + texts.size()
                  + " texts of the document, one below the other, and which is which cannot be"
                  + " told any more; keep their lines apart");
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      String was = Cells.shown(texts.get(i));
      if (!part.equals(was)) {
        text(where, heading, texts.get(i), was, part);
      }
    }
  }

  private void noPlace(String where, String now, String help) {
    notes.error(
        NO_PLACE,
        where + ": \"" + MergeNotes.shorten(now) + "\" has no place in the document",
        help);
  }

  private void text(String where, String heading, Text text, String was, String now) {
    Field field = text.field();
    if (field == null) {
      noPlace(where, now, "it is shown from elsewhere in the document; change it there");
      return;
    }
    Said other = said.putIfAbsent(field.address(), new Said(where, heading, text, was, now));
    if (other != null && !other.now().equals(now)) {
      notes.error(
          "SHEET-CONFLICT",
          where
              + " says \""
              + MergeNotes.shorten(now)
              + "\", and "
              + other.where()
              + " says \""
              + MergeNotes.shorten(other.now())
              + "\" of the same",
          "write the same into both, or leave one as it was");
    }
  }

  /** Hands all edits to the patch. */
  void finish() {
    said.forEach((address, one) -> take(address, one));
    props.into(patch, root);
  }

  private void take(String address, Said one) {
    Field field = one.text().field();
    int slash = address.indexOf('/');
    String uuid = address.substring(0, slash);
    OscalObject owner = uuid.isEmpty() ? root : Places.find(root, uuid);
    if (field == null || owner == null) {
      return;
    }
    Values.Value value =
        values.of(
            new Values.Target(
                one.where(),
                owner.definition(),
                address.substring(slash + 1),
                field.type(),
                field.choices(),
                one.text(),
                one.shown(),
                address),
            one.now());
    if (!value.ok() || !set(field, owner, uuid, address, one, value.value())) {
      return;
    }
    notes.change(new Change(Change.Kind.EDITED, one.heading(), address, one.shown(), one.now()));
  }

  private boolean set(
      Field field,
      OscalObject owner,
      String uuid,
      String address,
      Said one,
      @Nullable Object value) {
    String text = value == null ? null : value.toString();
    switch (field.type()) {
      case PROPERTY -> props.set(uuid, address.substring(address.lastIndexOf('/') + 1), text);
      case COMPLETION -> {
        if (text == null || !field.choices().contains(text)) {
          notes.error(
              Values.VALUE,
              one.where() + ": \"" + one.now() + "\" is not allowed",
              "it is one of " + String.join(", ", field.choices()));
          return false;
        }
        complete(owner, uuid, text.equals(field.choices().get(1)));
      }
      default -> patch.set(address, value);
    }
    return true;
  }

  /** An item and its risks, which share one state in the template. */
  private void complete(OscalObject item, String uuid, boolean done) {
    if (Names.children(item, "props").stream().anyMatch(p -> "status".equals(p.get("name")))) {
      props.set(uuid, "status", done ? CLOSED : OPEN);
    }
    for (OscalObject related : Names.children(item, "related-risks")) {
      OscalObject risk = Places.find(root, String.valueOf(related.get("risk-uuid")));
      if (risk != null && CLOSED.equals(risk.get("status")) != done) {
        patch.set(related.get("risk-uuid") + "/status", done ? CLOSED : OPEN);
      }
    }
  }
}
