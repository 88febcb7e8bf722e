package dev.assay.diff;

import java.util.ArrayList;
import java.util.List;

/** What two texts have in common, word by word. */
public final class Wording {
  /** Longer texts are shown as wholly other; the table of two novels would not fit. */
  private static final long MOST_PAIRS = 4_000_000;

  private Wording() {}

  /** Whose words they are. */
  public enum Whose {
    BOTH,
    OLD,
    NEW
  }

  /** Some words in a row, with the white space after them. */
  public record Span(Whose whose, String text) {}

  /**
   * The words of both texts in one row: those of {@code BOTH} and {@code OLD} are the old text,
   * those of {@code BOTH} and {@code NEW} the new one.
   */
  public static List<Span> of(String before, String after) {
    String[] a = words(before);
    String[] b = words(after);
    List<Span> spans = new ArrayList<>();
    if ((long) a.length * b.length > MOST_PAIRS) {
      add(spans, Whose.OLD, before);
      add(spans, Whose.NEW, after);
      return spans;
    }
    int[][] common = new int[a.length + 1][b.length + 1];
    for (int i = a.length - 1; i >= 0; i--) {
      for (int j = b.length - 1; j >= 0; j--) {
        common[i][j] =
            a[i].equals(b[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i].equals(b[j])) {
        add(spans, Whose.BOTH, a[i++]);
        j++;
      } else if (j >= b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) {
        add(spans, Whose.OLD, a[i++]);
      } else {
        add(spans, Whose.NEW, b[j++]);
      }
    }
    return spans;
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?=\\S)");
  }

  private static void add(List<Span> spans, Whose whose, String text) {
    int last = spans.size() - 1;
    if (text.isEmpty()) {
      return;
    }
    if (last >= 0 && spans.get(last).whose() == whose) {
      spans.set(last, new Span(whose, spans.get(last).text() + text));
    } else {
      spans.add(new Span(whose, text));
    }
  }
}
