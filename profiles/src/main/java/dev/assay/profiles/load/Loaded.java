package dev.assay.profiles.load;

import dev.assay.diagnostic.Finding;
import dev.assay.document.OscalDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What following an href gave.
 *
 * @param document the document, or null when there is none to be had; then a note of severity error
 *     says why
 * @param origin where it comes from; without a document, what was looked for
 * @param notes what is to be said about the href
 * @param findings what reading the document found, each with its place in that document
 */
public record Loaded(
    @Nullable OscalDocument document, Origin origin, List<Note> notes, List<Finding> findings) {

  public Loaded {
    notes = List.copyOf(notes);
    findings = List.copyOf(findings);
  }

  static Loaded failed(String what, Note why) {
    return new Loaded(null, Origin.named(what), List.of(why), List.of());
  }

  Loaded withNotes(List<Note> earlier) {
    if (earlier.isEmpty()) {
      return this;
    }
    List<Note> all = new java.util.ArrayList<>(earlier);
    all.addAll(notes);
    return new Loaded(document, origin, all, findings);
  }
}
