package dev.assay.diff;

import dev.assay.diff.Change.Kind;
import dev.assay.diff.Change.Nature;
import java.util.ArrayList;
import java.util.List;

/** How many differences there are, in a phrase. */
public final class Counts {
  private Counts() {}

  /** A phrase such as "2 added, 1 changed, 1 renamed", without full stop. */
  public static String of(Changes changes) {
    List<String> parts = new ArrayList<>();
    part(parts, changes.count(Kind.ADDED), "added");
    part(parts, changes.count(Kind.REMOVED), "removed");
    part(parts, changes.count(Kind.MOVED), "moved");
    part(parts, changes.count(Kind.CHANGED), "changed");
    part(parts, changes.of(Nature.RENAME).size(), "with another id");
    if (parts.isEmpty() && changes.isSame()) {
      return changes.all().isEmpty()
          ? "No differences"
          : "No differences but the document's own uuid or date";
    }
    return String.join(", ", parts);
  }

  /** A phrase about references that follow renamed items. */
  public static String references(int count) {
    return (count == 1 ? "1 reference follows" : count + " references follow")
        + " the ids that changed";
  }

  private static void part(List<String> parts, long count, String word) {
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }
}
