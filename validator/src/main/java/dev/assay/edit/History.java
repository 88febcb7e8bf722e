package dev.assay.edit;

import dev.assay.document.OscalDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of a document that edits made, and which of them is the saved one. */
public final class History {
  /** Edits beyond these cannot be undone; their versions share all that they have in common. */
  private static final int LONGEST = 1000;

  private record Step(OscalDocument document, String what) {}

  private final List<Step> steps = new ArrayList<>();
  private int at;
  private OscalDocument saved;

  /** A history that begins with a document as it was read. */
  public History(OscalDocument document) {
    this.saved = document;
    steps.add(new Step(document, ""));
  }

  /** The document as it is now. */
  public OscalDocument document() {
    return steps.get(at).document();
  }

  /** The document as it was read or saved last. */
  public OscalDocument saved() {
    return saved;
  }

  /** Whether it differs from what was read or saved last. */
  public boolean isChanged() {
    return document() != saved && !document().root().equals(saved.root());
  }

  /**
   * Takes a new version on; what was undone cannot be done again after that.
   *
   * @param what the edit, in a few words
   */
  public void add(OscalDocument document, String what) {
    steps.subList(at + 1, steps.size()).clear();
    steps.add(new Step(document, what));
    if (steps.size() > LONGEST) {
      steps.remove(0);
    }
    at = steps.size() - 1;
  }

  /** Goes back a version; gives what was undone, or nothing when there is nothing to undo. */
  public Optional<String> undo() {
    return at == 0 ? Optional.empty() : Optional.of(steps.get(at--).what());
  }

  /** Goes forward again; gives what was done again, or nothing. */
  public Optional<String> redo() {
    return at == steps.size() - 1 ? Optional.empty() : Optional.of(steps.get(++at).what());
  }

  /** The edits between the saved version and this one, where one leads to the other. */
  public List<String> unsaved() {
    List<String> edits = new ArrayList<>();
    for (int i = at; i > 0; i--) {
      if (steps.get(i).document() == saved) {
        return edits;
      }
      edits.add(0, steps.get(i).what());
    }
    return edits;
  }

  /** Says that the document was saved in this form, which may have another date. */
  public void save(OscalDocument document) {
    steps.set(at, new Step(document, steps.get(at).what()));
    saved = document;
  }
}
