package dev.assay.convert.docx;

import dev.assay.convert.view.Book;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names for the places that links lead to. Word allows 40 letters, digits and underscores. */
final class Bookmarks {
  private static final int LONGEST = 40;

  private final Map<String, String> names = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> placed = new HashSet<>();
  private int number;

  Bookmarks(Book book) {
    this(book, 0);
  }

  /** The bookmarks of a document whose ids start with a number. */
  Bookmarks(Book book, int first) {
    this.number = first;
    sections(book.sections());
  }

  /** The names of all places. */
  Set<String> names() {
    return Set.copyOf(taken);
  }

  private void sections(List<Section> sections) {
    for (Section section : sections) {
      add(section.id());
      for (Piece piece : section.pieces()) {
        if (piece instanceof Piece.Grid grid) {
          grid.rows().forEach(r -> add(r.id()));
        }
      }
      sections(section.sections());
    }
  }

  private void add(@Nullable String id) {
    if (id != null && !names.containsKey(id)) {
      names.put(id, name(id));
    }
  }

  private String name(String id) {
    StringBuilder name = new StringBuilder();
    id.chars()
        .forEach(
            c ->
                name.append(
                    c < 128 && (Character.isLetterOrDigit(c) || c == '_') ? (char) c : '_'));
    if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
      name.insert(0, 'x');
    }
    String base = name.substring(0, Math.min(name.length(), LONGEST));
    String result = base;
    for (Map<String, Integer> tries = new HashMap<>(); !taken.add(result); ) {
      String tail = "_" + tries.merge(base, 1, Integer::sum);
      result = base.substring(0, Math.min(base.length(), LONGEST - tail.length())) + tail;
    }
    return result;
  }

  /** The name of a place, or null when the document has no such place. */
  @Nullable String of(@Nullable String id) {
    return id == null ? null : names.get(id);
  }

  /** The place that a name stands for, or null when it is none of this document's. */
  @Nullable String idOf(String bookmark) {
    for (Map.Entry<String, String> entry : names.entrySet()) {
      if (entry.getValue().equals(bookmark)) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** Starts a bookmark; only the first of two places with one id gets it. */
  boolean start(WordXml xml, @Nullable String id) {
    String name = of(id);
    if (name == null || !placed.add(name)) {
      return false;
    }
    xml.empty("w:bookmarkStart", "w:id", Integer.toString(number), "w:name", name);
    return true;
  }

  /** Ends the bookmark that was started last. */
  void end(WordXml xml) {
    xml.empty("w:bookmarkEnd", "w:id", Integer.toString(number++));
  }
}
