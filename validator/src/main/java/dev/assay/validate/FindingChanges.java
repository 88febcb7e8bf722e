package dev.assay.validate;

import dev.assay.diagnostic.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What became of the findings of a document between two checks of it.
 *
 * <p>A finding is the same when rule, message and place are; where places have shifted, rule and
 * message tell.
 *
 * @param added those that were not there before
 * @param mended those that are there no more
 * @param staying how many are there still
 */
public record FindingChanges(List<Finding> added, List<Finding> mended, int staying) {

  public FindingChanges {
    added = List.copyOf(added);
    mended = List.copyOf(mended);
  }

  /** Compares the findings of two checks. */
  public static FindingChanges of(List<Finding> before, List<Finding> after) {
    List<Finding> gone = new ArrayList<>(before);
    List<Finding> come = new ArrayList<>(after);
    cancel(gone, come, f -> f.ruleId() + '\0' + f.message() + '\0' + f.location().pointer());
    cancel(gone, come, f -> f.ruleId() + '\0' + f.message());
    return new FindingChanges(come, gone, after.size() - come.size());
  }

  /** Whether nothing became of them. */
  public boolean isEmpty() {
    return added.isEmpty() && mended.isEmpty();
  }

  /** Takes out of both lists what has one and the same key. */
  private static void cancel(
      List<Finding> gone, List<Finding> come, Function<Finding, String> key) {
    Map<String, Integer> left = new HashMap<>();
    for (Finding finding : come) {
      left.merge(key.apply(finding), 1, Integer::sum);
    }
    Map<String, Integer> both = new HashMap<>();
    gone.removeIf(finding -> take(left, key.apply(finding), both));
    Map<String, Integer> none = new HashMap<>();
    come.removeIf(finding -> take(both, key.apply(finding), none));
  }

  private static boolean take(Map<String, Integer> from, String key, Map<String, Integer> to) {
    int count = from.getOrDefault(key, 0);
    if (count == 0) {
      return false;
    }
    from.put(key, count - 1);
    to.merge(key, 1, Integer::sum);
    return true;
  }
}
