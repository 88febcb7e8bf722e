package dev.assay.convert.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section: a heading and what stands under it.
 *
 * @param id the id that links lead to
 * @param label the number that the document itself gives it, such as {@code 3.1.1}, or null
 * @param title the heading
 * @param numbered whether the heading is numbered by its place
 * @param wide whether it needs a page on its side
 * @param controlId the control that it is about, or null
 * @param pieces what it says
 * @param sections the sections below
 */
public record Section(
    String id,
    @Nullable String label,
    String title,
    boolean numbered,
    boolean wide,
    @Nullable String controlId,
    List<Piece> pieces,
    List<Section> sections) {

  /** Copies the lists. */
  public Section {
    pieces = List.copyOf(pieces);
    sections = List.copyOf(sections);
  }

  /** The heading with the document's own number. */
  public String heading() {
    return label == null || label.isBlank() ? title : label + " " + title;
  }
}
