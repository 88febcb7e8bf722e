package dev.assay.validate.metapath;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that an expression puts together out of others. Whatever comes in counts as a step, so
 * that what doubles a sequence again and again ends before memory does.
 */
final class Gathering {
  private static final int MOST_ITEMS = 1_000_000;

  private final Effort effort;
  private final List<Object> items = new ArrayList<>();
  private @Nullable Set<Object> nodes;

  Gathering(Effort effort) {
    this.effort = effort;
  }

  /**
   * Adds items.
   *
   * @throws EvaluationException when there are too many then, or too many steps have been taken
   */
  void add(List<Object> more) {
    effort.spend(more.size());
    if (items.size() + more.size() > MOST_ITEMS) {
      throw new EvaluationException("it makes a sequence of more than " + MOST_ITEMS + " items");
    }
    items.addAll(more);
  }

  /**
   * Adds items, of each node only the first. There are no more nodes than the documents have, so
   * that their number has no limit but that of the steps.
   *
   * @throws EvaluationException when too many steps have been taken
   */
  void addNodesOnce(List<Object> more) {
    effort.spend(more.size());
    Set<Object> seen = nodes;
    if (seen == null) {
      seen = new HashSet<>();
      nodes = seen;
    }
    for (Object item : more) {
      if (!(item instanceof Node) || seen.add(item)) {
        items.add(item);
      }
    }
  }

  /** All that was added, in order. */
  List<Object> items() {
    return items;
  }
}
