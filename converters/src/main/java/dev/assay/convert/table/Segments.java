package dev.assay.convert.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which of several texts that share a cell was edited. */
final class Segments {
  private Segments() {}

  /**
   * Divides an edited cell among the texts that it was made of.
   *
   * @param texts the texts as they stood in the cell, line below line
   * @param edited the cell now
   * @return for each text what it is now, or null when that cannot be told
   */
  static @Nullable List<String> divide(List<String> texts, String edited) {
    if (texts.size() == 1) {
      return List.of(edited);
    }
    List<String> lines = List.of(edited.split("\n", -1));
    List<List<String>> parts = texts.stream().map(t -> List.of(t.split("\n", -1))).toList();
    int from = 0;
    int first = 0;
    while (first < parts.size() && startsWith(lines, from, parts.get(first))) {
      from += parts.get(first).size();
      first++;
    }
    int to = lines.size();
    int last = parts.size();
    while (last > first && endsWith(lines, from, to, parts.get(last - 1))) {
      to -= parts.get(last - 1).size();
      last--;
    }
    if (last - first == 1) {
      List<String> all = new ArrayList<>(texts);
      all.set(first, String.join("\n", lines.subList(from, to)));
      return all;
    }
    int middle = 0;
    for (int i = first; i < last; i++) {
      middle += parts.get(i).size();
    }
    if (last == first || middle != to - from) {
      return null;
    }
    List<String> all = new ArrayList<>(texts);
    for (int i = first; i < last; i++) {
      all.set(i, String.join("\n", lines.subList(from, from + parts.get(i).size())));
      from += parts.get(i).size();
    }
    return all;
  }

  private static boolean startsWith(List<String> lines, int from, List<String> part) {
    return from + part.size() <= lines.size()
        && lines.subList(from, from + part.size()).equals(part);
  }

  private static boolean endsWith(List<String> lines, int from, int to, List<String> part) {
    return to - part.size() >= from && lines.subList(to - part.size(), to).equals(part);
  }
}
