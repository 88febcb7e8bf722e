package dev.assay.convert.docx;

import dev.assay.convert.edit.Change;
import dev.assay.convert.edit.DocumentPatch;
import dev.assay.convert.edit.Edited;
import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.edit.Origin;
import dev.assay.convert.edit.Places;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Field;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.RowsOf;
import dev.assay.convert.view.Section;
import dev.assay.convert.view.Text;
import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the edits of a Word file back into the document that it was written from. Both the edited
 * file and a fresh one of the same document are read in the same way; what differs was edited.
 */
public final class DocxMerge {
  private static final int MOST_OUTSIDE = 25;
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

  private final OscalDocument base;
  private final DocxReader edited;
  private final DocxReader fresh;
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, List<Piece.Grid>> tables = new LinkedHashMap<>();
  private final MergeNotes notes;
  private final DocumentPatch patch = new DocumentPatch();
  private final ThreeWay states;
  private final RowMerge rows;

  private DocxMerge(
      String name,
      OscalDocument base,
      Book book,
      DocxReader edited,
      DocxReader fresh,
      Origin origin) {
    this.notes = new MergeNotes(name);
    this.base = base;
    this.edited = edited;
    this.fresh = fresh;
    field(book.title());
    book.cover().forEach(f -> f.value().forEach(this::field));
    sections(book.sections());
    WordOrigin said = edited.origin;
    boolean moved =
        said != null
            && !said.document().sha256().equals(origin.sha256())
            && !said.written().isEmpty();
    this.states = new ThreeWay(edited, fresh, moved, notes);
    this.rows = new RowMerge(base, edited, fresh, tables, states, patch, notes);
  }

  /**
   * Takes edits back.
   *
   * @param name what messages call the edited file
   * @param file the edited file
   * @param base the document that it was written from
   * @param book the same as people read it
   * @param sha256 the SHA-256 of the document's bytes
   * @return the document with the edits, what they are, and what has no place
   * @throws IOException when the file is no Word file
   */
  public static Edited merge(String name, byte[] file, OscalDocument base, Book book, String sha256)
      throws IOException {
    DocxReader edited = DocxReader.read(file, book);
    Origin origin = new Origin(book.uuid(), book.version(), base.type().rootName(), sha256);
    DocxReader fresh = DocxReader.read(DocxWriter.write(book, null), book);
    if (edited.origin != null && edited.origin.templated()) {
      fresh.page.leaveTheCover(edited.origin.templateWords());
    }
    return new DocxMerge(name, base, book, edited, fresh, origin).run(origin);
  }

  private void sections(List<Section> sections) {
    for (Section section : sections) {
      for (Piece piece : section.pieces()) {
        if (piece instanceof Piece.Prose prose) {
          field(prose.text());
        } else if (piece instanceof Piece.Line line) {
          line.texts().forEach(this::field);
        } else if (piece instanceof Piece.Facts facts) {
          facts.facts().forEach(f -> f.value().forEach(this::field));
        } else if (piece instanceof Piece.Figure figure) {
          field(figure.caption());
        } else if (piece instanceof Piece.Grid grid) {
          grid.rows().forEach(r -> r.cells().forEach(c -> c.forEach(this::field)));
          RowsOf rows = grid.rowsOf();
          if (rows != null) {
            tables.computeIfAbsent(rows.list(), k -> new ArrayList<>()).add(grid);
          }
        }
      }
      sections(section.sections());
    }
  }

  private void field(Text text) {
    if (text.field() != null) {
      fields.putIfAbsent(text.field().address(), text.field());
    }
  }

  private Edited run(Origin origin) {
    if (!sameOrigin(origin)) {
      return new Edited(base, notes.changes(), notes.findings());
    }
    edited.page.tracked.forEach(this::tracked);
    rows.run();
    places();
    states.lost();
    outside();
    OscalObject root = rows.apply(patch.apply(base.root()));
    OscalDocument result =
        notes.changes().isEmpty() ? base : new OscalDocument(base.type(), root, base.schemaHint());
    return new Edited(result, notes.changes(), notes.findings());
  }

  private boolean sameOrigin(Origin origin) {
    WordOrigin told = edited.origin;
    if (told == null) {
      notes.error(
          "DOCX-ORIGIN",
          "the file does not say which document it was written from",
          "take back only files that convert has written");
      return false;
    }
    Origin said = told.document();
    if (!said.uuid().equalsIgnoreCase(origin.uuid())) {
      notes.error(
          "DOCX-ORIGIN",
          "the file was written from the document " + said.uuid() + ", not " + origin.uuid(),
          "name the document it was written from with --base");
      return false;
    }
    // Files of before say only which document they come from, not what they said of it.
    if (!said.sha256().equals(origin.sha256()) && !states.moved()) {
      notes.error(
          "DOCX-CONFLICT",
          "the base has changed since the file was written: its SHA-256 was "
              + said.sha256().substring(0, 12)
              + "\u2026 and is "
              + origin.sha256().substring(0, 12)
              + "\u2026",
          "what differs may be a change of the base; review the list of changes before --force");
    }
    return true;
  }

  private void tracked(WordPage.Words words) {
    notes.error(
        "DOCX-TRACKED",
        "under \""
            + words.heading()
            + "\" a tracked change is open: \""
            + MergeNotes.shorten(words.text())
            + "\"",
        "accept or reject it in Word");
  }

  private void places() {
    for (WordPage.Place before : fresh.page.places.values()) {
      String address = before.address();
      Field field = fields.get(address);
      int slash = address.indexOf('/');
      if (field == null || rows.removed().contains(address.substring(0, slash))) {
        continue;
      }
      WordPage.Place after = edited.page.places.get(address);
      if (after == null && states.isNewPlace(address)) {
        continue;
      }
      if (after == null) {
        notes.error(
            "DOCX-GONE",
            "under \""
                + before.heading()
                + "\" the text of "
                + address
                + " is gone with its"
                + " content control: \""
                + MergeNotes.shorten(WordProse.plain(before.content()))
                + "\"",
            "undo the deletion, or empty the control instead of deleting it");
      } else if (states.takes(before, after)) {
        compare(field, before, after);
      }
    }
  }

  private void compare(Field field, WordPage.Place before, WordPage.Place after) {
    Object old = value(field.type(), fresh.prose, before.content());
    Object now = value(field.type(), edited.prose, after.content());
    if (old.equals(now)) {
      return;
    }
    String was = WordProse.plain(before.content());
    String is = WordProse.plain(after.content());
    if (pictures(Places.value(base.root(), field.address())) > pictures(old)) {
      notes.error(
          "DOCX-NO-PLACE",
          "under \""
              + before.heading()
              + "\" a text with a picture that Word does not show was edited: \""
              + MergeNotes.shorten(is)
              + "\"",
          "edit this text in the OSCAL document");
      return;
    }
    Object value = checked(field, before, is, now);
    if (value != null) {
      patch.set(field.address(), value);
      notes.change(new Change(Change.Kind.EDITED, before.heading(), field.address(), was, is));
    }
  }

  private static int pictures(@Nullable Object text) {
    return text instanceof Markup markup ? text(markup.markdown(), "![") : 0;
  }

  private static int text(String in, String what) {
    return (in.length() - in.replace(what, "").length()) / what.length();
  }

  private @Nullable Object checked(Field field, WordPage.Place before, String is, Object now) {
    String at = "under \"" + before.heading() + "\" ";
    if (field.type() == Field.Type.WORD
        && !field.choices().isEmpty()
        && !field.choices().contains(is)) {
      notes.error(
          "DOCX-VALUE",
          at
              + "the value is \""
              + MergeNotes.shorten(is)
              + "\", allowed are "
              + String.join(", ", field.choices()),
          "choose one of the list");
      return null;
    }
    if (is.isEmpty()) {
      notes.error(
          "DOCX-VALUE",
          at + "the text of " + field.address() + " was emptied, and the document needs one",
          "write what applies, or take the object out of the OSCAL document");
      return null;
    }
    if (field.type() == Field.Type.DATE) {
      String old = Places.text(base.root(), field.address());
      if (!is.matches(DATE)) {
        notes.error(
            "DOCX-VALUE",
            at + "\"" + MergeNotes.shorten(is) + "\" is no date",
            "write it as 2026-10-05");
        return null;
      }
      return old.length() > 10 ? is + old.substring(10) : is;
    }
    return now;
  }

  static Object value(Field.Type type, WordProse prose, List<WordNode> content) {
    return switch (type) {
      case LINE -> prose.line(content);
      case MULTILINE -> prose.multiline(content);
      case STRING, DATE, WORD, ROLES, COMPONENTS, PROPERTY, COMPLETION -> WordProse.plain(content);
    };
  }

  /** Words that came to where no place is, or went from there. */
  private void outside() {
    Map<String, Integer> known = new HashMap<>();
    fresh.page.outside.forEach(w -> known.merge(w.text(), 1, Integer::sum));
    Set<String> goneWithRows = new HashSet<>();
    int said = 0;
    for (WordPage.Words words : edited.page.outside) {
      Integer left = known.get(words.text());
      if (left != null && left > 0) {
        known.put(words.text(), left - 1);
      } else if (!states.stood(words.text())
          && goneWithRows.add(words.text())
          && said++ < MOST_OUTSIDE) {
        notes.error(
            "DOCX-NO-PLACE",
            "under \""
                + words.heading()
                + "\" this text has no place in the document: \""
                + MergeNotes.shorten(words.text())
                + "\"",
            "write it into one of the texts of the section, or change the OSCAL document");
      }
    }
    if (rows.removed().isEmpty()) {
      gone(known);
    }
  }

  private void gone(Map<String, Integer> left) {
    int said = 0;
    Set<String> seen = new HashSet<>();
    for (WordPage.Words words : fresh.page.outside) {
      if (left.getOrDefault(words.text(), 0) > 0
          && (!states.moved() || states.stood(words.text()))
          && seen.add(words.text())
          && said++ < MOST_OUTSIDE) {
        notes.error(
            "DOCX-NO-PLACE",
            "under \""
                + words.heading()
                + "\" this text was taken away or changed: \""
                + MergeNotes.shorten(words.text())
                + "\"",
            "it is shown from elsewhere in the document; change it there");
      }
    }
  }
}
