package dev.assay.benchmarks.comparison;

import java.util.List;
import java.util.Set;

/**
 * Something that one side found.
 *
 * @param kinds the ids of the constraints that are broken, or one kind of error of form
 * @param place the node as a path of the document's XML form, see {@link Paths}
 * @param marks other names of the place, by which errors of form are told apart: JSON Pointers, or
 *     a line in XML
 * @param level {@code error}, {@code warning} or {@code info}
 * @param message what its finder says
 */
public record Found(
    List<String> kinds, String place, List<String> marks, String level, String message) {
  /** What the reference's validators by schema find. */
  static final String SCHEMA = "schema";

  /** What the reference cannot read at all. */
  static final String UNREADABLE = "unreadable";

  private static final Set<String> CONTENT =
      Set.of("OSCAL-MISSING", "OSCAL-ORDER", "OSCAL-CHOICE", "OSCAL-UNKNOWN");

  public Found {
    kinds = List.copyOf(kinds);
    marks = List.copyOf(marks);
  }

  /** The id that it is counted under. */
  public String kind() {
    return kinds.get(0);
  }

  /** Whether Assay found it, and it is about form or schema. */
  public boolean isForm() {
    return kind().startsWith("OSCAL-") || kind().startsWith("READ-");
  }

  /** Whether both tell one and the same violation, this one as Assay does. */
  boolean isSame(Found reference) {
    if (!isForm()) {
      return place.equals(reference.place) && kinds.stream().anyMatch(reference.kinds::contains);
    }
    return switch (reference.kind()) {
      case UNREADABLE -> level.equals("error");
      case SCHEMA -> reference.marks.stream().anyMatch(marks::contains) || isContent(reference);
      default -> false;
    };
  }

  /**
   * Whether both are about what an element may hold. An XSD names what comes after a gap, or the
   * end of the element, and Assay the element.
   */
  private boolean isContent(Found reference) {
    return CONTENT.contains(kind()) && reference.message.startsWith("cvc-complex-type.2.4");
  }
}
