package dev.assay.convert.docx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the numbers that Word shows before numbered paragraphs and does not write down. */
final class OutlineNumbers {
  private static final int LEVELS = 9;

  private final WordNumbering numbering;
  private final Map<String, int[]> counters = new HashMap<>();

  OutlineNumbers(WordNumbering numbering) {
    this.numbering = numbering;
  }

  /**
   * The number of the next paragraph of a numbering, such as {@code 3.1.1}, without the dot at its
   * end; an empty text when it shows a bullet, letters, or nothing.
   */
  String next(@Nullable String numId, int level) {
    if (numId == null || numId.equals("0") || level < 0 || level >= LEVELS) {
      return "";
    }
    int[] counter = counters.computeIfAbsent(numbering.kind(numId), k -> new int[LEVELS]);
    for (int i = 0; i < level; i++) {
      // A level that was passed over shows its first number.
      counter[i] = counter[i] == 0 ? numbering.first(numId, i) : counter[i];
    }
    counter[level] = counter[level] == 0 ? numbering.first(numId, level) : counter[level] + 1;
    for (int i = level + 1; i < LEVELS; i++) {
      counter[i] = 0;
    }
    String text = numbering.text(numId, level);
    if (!numbering.isNumbered(numId, level) || text == null) {
      return "";
    }
    for (int i = 0; i <= level; i++) {
      if (text.contains("%" + (i + 1)) && !numbering.isDecimal(numId, i)) {
        return "";
      }
      text = text.replace("%" + (i + 1), Integer.toString(counter[i]));
    }
    return text.strip().replaceFirst("\\.$", "");
  }
}
