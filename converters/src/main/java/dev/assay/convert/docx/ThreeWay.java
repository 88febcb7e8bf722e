package dev.assay.convert.docx;

import dev.assay.convert.edit.MergeNotes;
import java.util.Map;
import java.util.Set;

/**
 * Judges each text by its three states: as the file was written, as it is in Word now, and as the
 * document has it now. Only what was edited in both is a conflict.
 */
final class ThreeWay {
  private final DocxReader edited;
  private final DocxReader fresh;
  private final AsWritten written;
  private final boolean moved;
  private final MergeNotes notes;

  /**
   * A judge.
   *
   * @param edited the file as it is now
   * @param fresh the document as it is now
   * @param moved whether the document has changed since the file was written
   */
  ThreeWay(DocxReader edited, DocxReader fresh, boolean moved, MergeNotes notes) {
    this.edited = edited;
    this.fresh = fresh;
    this.written = edited.origin == null ? AsWritten.NOTHING : edited.origin.written();
    this.moved = moved;
    this.notes = notes;
  }

  boolean moved() {
    return moved;
  }

  /** Whether a place that the file does not have was not there when it was written. */
  boolean isNewPlace(String address) {
    return moved && !written.places().containsKey(address);
  }

  /** Whether what Word has at a place is to be taken; a conflict is noted. */
  boolean takes(WordPage.Place now, WordPage.Place word) {
    String then = written.places().get(now.address());
    if (!moved) {
      return true;
    }
    String inWord = AsWritten.hash(edited.prose, word.content());
    String inBase = AsWritten.hash(fresh.prose, now.content());
    if (inWord.equals(then) || inWord.equals(inBase)) {
      return false;
    }
    if (inBase.equals(then)) {
      return true;
    }
    conflict(
        word.heading(),
        now.address(),
        "in Word \""
            + MergeNotes.shorten(WordProse.plain(word.content()))
            + "\", in the base \""
            + MergeNotes.shorten(WordProse.plain(now.content()))
            + "\"");
    return false;
  }

  private void conflict(String heading, String address, String what) {
    notes.error(
        "DOCX-CONFLICT",
        "under \"" + heading + "\" the text of " + address + " was changed in both: " + what,
        "decide for one, and write it into both; the base's text stays until then");
  }

  /** Notes texts that were edited in Word and whose objects the document has no more. */
  void lost() {
    if (!moved) {
      return;
    }
    for (Map.Entry<String, WordPage.Place> entry : edited.page.places.entrySet()) {
      String then = written.places().get(entry.getKey());
      WordPage.Place word = entry.getValue();
      boolean gone = !fresh.page.places.containsKey(entry.getKey());
      if (gone && then != null && !AsWritten.hash(edited.prose, word.content()).equals(then)) {
        notes.error(
            "DOCX-CONFLICT",
            "under \""
                + word.heading()
                + "\" a text was edited whose object is no longer in the base: \""
                + MergeNotes.shorten(WordProse.plain(word.content()))
                + "\"",
            "add the object again, or leave the edit");
      }
    }
  }

  /** Whether the row of an object that Word has no more may go; a conflict is noted. */
  boolean mayGo(String uuid, WordPage.Line line) {
    if (!moved) {
      return true;
    }
    if (!written.knows(uuid)) {
      // The row has come to the document since.
      return false;
    }
    for (Map.Entry<String, WordPage.Place> entry : fresh.page.places.entrySet()) {
      boolean own = entry.getKey().startsWith(uuid + "/");
      String then = written.places().get(entry.getKey());
      if (own && !AsWritten.hash(fresh.prose, entry.getValue().content()).equals(then)) {
        notes.error(
            "DOCX-CONFLICT",
            "under \""
                + line.heading()
                + "\" a row was deleted in Word and changed in the base: \""
                + MergeNotes.shorten(WordProse.plain(entry.getValue().content()))
                + "\"",
            "delete it in the base as well, or copy it back; it stays until then");
        return false;
      }
    }
    return true;
  }

  /** Whether words outside of all places stood in the file when it was written. */
  boolean stood(String words) {
    Set<String> then = written.words();
    return moved && then.contains(AsWritten.hash(words));
  }
}
