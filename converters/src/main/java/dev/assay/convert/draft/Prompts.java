package dev.assay.convert.draft;

import dev.assay.convert.docx.WordOutline;
import java.util.List;

/** Knows what the template itself says where something is to be written. */
final class Prompts {
  private static final List<String> OWN =
      List.of(
          "current implementation or planned implementation details.",
          "if \"not applicable,\" provide rationale.",
          "if \u201cnot applicable,\u201d provide rationale.",
          "what is the function/purpose of the system?",
          "include a detailed topology narrative and graphic");

  private Prompts() {}

  /** Whether a text is only what the template says: "[Insert the name]", or one of its lines. */
  static boolean is(String text) {
    String rest = text.replaceAll("\\[[^\\]]{4,}\\]", " ");
    if (rest.isBlank()) {
      return true;
    }
    String folded = WordOutline.folded(rest);
    for (String own : OWN) {
      folded = folded.replace(own, " ");
    }
    return folded.replaceAll("[\\s.:]", "").isEmpty();
  }
}
