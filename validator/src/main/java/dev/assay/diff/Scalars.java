package dev.assay.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Which value of one list is which of another; a value that is alone on both sides was changed. */
final class Scalars {
  private final List<?> before;
  private final List<?> after;
  private final int[] ofOld;
  private final int[] ofNew;
  private final List<Boolean> moved;
  private final int[] positions;

  Scalars(List<?> before, List<?> after, Pairs pairs) {
    this.before = before;
    this.after = after;
    this.ofOld = new int[before.size()];
    this.ofNew = new int[after.size()];
    Arrays.fill(ofOld, -1);
    Arrays.fill(ofNew, -1);
    ends();
    inOrder(Object::equals);
    inOrder(pairs::follows);
    if (open(ofOld) == 1 && open(ofNew) == 1) {
      inOrder((a, b) -> true);
    }
    List<Order.Place> places = new ArrayList<>();
    this.positions = new int[before.size()];
    for (int i = 0; i < ofOld.length; i++) {
      positions[i] = places.size();
      if (ofOld[i] >= 0) {
        places.add(new Order.Place(i, ofOld[i], before.get(i), after.get(ofOld[i])));
      }
    }
    this.moved = Order.moved(places);
  }

  private void ends() {
    int size = Math.min(before.size(), after.size());
    int start = 0;
    while (start < size && before.get(start).equals(after.get(start))) {
      pair(start, start);
      start++;
    }
    for (int end = 1; end <= size - start; end++) {
      if (!before.get(before.size() - end).equals(after.get(after.size() - end))) {
        return;
      }
      pair(before.size() - end, after.size() - end);
    }
  }

  private void inOrder(BiPredicate<Object, Object> same) {
    for (int i = 0; i < ofOld.length; i++) {
      for (int j = 0; j < ofNew.length && ofOld[i] < 0; j++) {
        if (ofNew[j] < 0 && same.test(before.get(i), after.get(j))) {
          pair(i, j);
        }
      }
    }
  }

  private void pair(int i, int j) {
    ofOld[i] = j;
    ofNew[j] = i;
  }

  private static long open(int[] partners) {
    return Arrays.stream(partners).filter(p -> p < 0).count();
  }

  /** The position in the old list of a value of the new one, or -1. */
  int partner(int j) {
    return ofNew[j];
  }

  /** Whether a value of the old list is in the new one. */
  boolean has(int i) {
    return ofOld[i] >= 0;
  }

  boolean moved(int i) {
    return moved.get(positions[i]);
  }
}
