package dev.assay.convert.draft;

import dev.assay.document.OscalDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that Assay did not write.
 *
 * @param document a plan whose every value is marked as one to confirm, or null when nothing of a
 *     plan was recognised
 * @param lines what stands in the file, in its order, and what became of each
 */
public record Draft(@Nullable OscalDocument document, List<Line> lines) {

  /** Copies the list. */
  public Draft {
    lines = List.copyOf(lines);
  }

  /**
   * Something that stands in the file.
   *
   * @param heading the heading that it stands under
   * @param text what it says
   * @param place where the draft has it, or null when it is not in the draft
   * @param why why it is not, or null
   */
  public record Line(String heading, String text, @Nullable String place, @Nullable String why) {
    /** Whether the draft has it. */
    public boolean taken() {
      return place != null;
    }
  }
}
