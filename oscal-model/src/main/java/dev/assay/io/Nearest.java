package dev.assay.io;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate that is nearest to a name by edits: letters put in, left out, replaced, or two
   * neighbours that changed places. Of two that are equally near, the one with the same first
   * letter is taken, since people seldom mistype that one, then the first.
   *
   * @param name what was written
   * @param candidates what could have been meant
   * @return the nearest one, or null when none is near: more than a third of the letters differ, or
   *     nothing of it is left
   */
  public static @Nullable String to(String name, Iterable<String> candidates) {
    String wanted = name.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = Math.max(1, name.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), bestDistance);
      if (distance >= candidate.length()) {
        continue;
      }
      boolean nearer = distance < bestDistance;
      if (nearer
          || best != null
              && distance == bestDistance
              && sameStart(wanted, candidate)
              && !sameStart(wanted, best)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static boolean sameStart(String wanted, String candidate) {
    return !wanted.isEmpty()
        && !candidate.isEmpty()
        && wanted.charAt(0) == Character.toLowerCase(candidate.charAt(0));
  }

  /** The distance by these edits; any value above the bound means more than the bound. */
  private static int distance(String a, String b, int bound) {
    if (Math.abs(a.length() - b.length()) > bound) {
      return bound + 1;
    }
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      int[] swap = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
