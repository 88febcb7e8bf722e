package dev.assay.diff;

import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a list moved: as few as can be. Of several such choices one is taken that does not
 * depend on which of the lists is the old one.
 */
final class Order {
  private Order() {}

  /**
   * An item that is in both lists.
   *
   * @param before its position in the old list
   * @param after its position in the new one
   * @param old its value in the old one
   * @param now its value in the new one
   */
  record Place(int before, int after, Object old, Object now) {}

  /**
   * The items that moved.
   *
   * @param places the items in the order of the old list
   * @return a flag for each of them
   */
  static List<Boolean> moved(List<Place> places) {
    List<Boolean> moved = new ArrayList<>(Collections.nCopies(places.size(), false));
    int start = 0;
    int highest = -1;
    // Where all so far stands before all that follows, a part of the list is over.
    List<Integer> sorted = places.stream().map(Place::after).sorted().toList();
    for (int i = 0; i < places.size(); i++) {
      highest = Math.max(highest, places.get(i).after());
      if (highest == sorted.get(i)) {
        if (i > start) {
          part(places.subList(start, i + 1), moved.subList(start, i + 1));
        }
        start = i + 1;
      }
    }
    return moved;
  }

  /** The longest run of items that stay in order; of equally long ones the weightiest. */
  private static void part(List<Place> places, List<Boolean> moved) {
    int size = places.size();
    long[] weight = new long[size];
    int[] length = new int[size];
    long[] total = new long[size];
    int[] previous = new int[size];
    int best = 0;
    for (int i = 0; i < size; i++) {
      Place place = places.get(i);
      // Any weight serves that both directions agree on; sums of many must not overflow.
      weight[i] = (hash(place.old()) + hash(place.now())) >>> 24;
      length[i] = 1;
      total[i] = weight[i];
      previous[i] = -1;
      for (int k = 0; k < i; k++) {
        if (places.get(k).after() < place.after()) {
          boolean longer = length[k] + 1 > length[i];
          boolean weightier = length[k] + 1 == length[i] && total[k] + weight[i] > total[i];
          if (longer || weightier) {
            length[i] = length[k] + 1;
            total[i] = total[k] + weight[i];
            previous[i] = k;
          }
        }
      }
      if (length[i] > length[best] || (length[i] == length[best] && total[i] > total[best])) {
        best = i;
      }
    }
    Collections.fill(moved, true);
    for (int i = best; i >= 0; i = previous[i]) {
      moved.set(i, false);
    }
  }

  private static long hash(@Nullable Object value) {
    long hash = 1;
    if (value instanceof OscalObject object) {
      // An object without members is there, unlike one that is not.
      hash = 3;
      for (int i = 0; i < object.definition().members().size(); i++) {
        hash = mix(hash * 31 + hash(object.get(i)));
      }
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        hash = mix(hash * 31 + hash(item));
      }
    } else if (value != null) {
      String text = value instanceof Markup markup ? markup.markdown() : value.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = hash * 31 + text.charAt(i);
      }
      hash = mix(hash);
    }
    return hash;
  }

  /** The finalizer of MurmurHash3: one bit more or less changes half of the others. */
  private static long mix(long h) {
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
