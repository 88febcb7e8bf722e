package dev.assay.shell.view;

import dev.assay.diagnostic.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says in a few words what many findings of one rule are about. */
final class Folding {
  private static final int LONG = 40;

  private Folding() {}

  /**
   * What tells findings apart: the words that differ between their messages where these are short
   * (the ids of requirements, say), else their lines.
   *
   * @param rest the findings to speak of
   * @param group all findings of the rule, for comparison
   * @param room how many characters to use
   */
  static String summary(List<Finding> rest, List<Finding> group, int room) {
    List<String> items = differences(rest, group);
    if (items.isEmpty()) {
      items = lines(rest);
    }
    StringBuilder out = new StringBuilder();
    for (String item : items) {
      if (out.length() + item.length() > room) {
        return out + ", ...";
      }
      out.append(out.length() == 0 ? "" : ", ").append(item);
    }
    return out.toString();
  }

  private static List<String> differences(List<Finding> rest, List<Finding> group) {
    List<String[]> messages = new ArrayList<>();
    for (Finding finding : group) {
      messages.add(finding.message().split(" "));
    }
    int shortest = messages.stream().mapToInt(m -> m.length).min().orElse(0);
    int start = 0;
    while (start < shortest && same(messages, start, true)) {
      start++;
    }
    int end = 0;
    while (end < shortest - start && same(messages, end, false)) {
      end++;
    }
    Set<String> items = new LinkedHashSet<>();
    for (Finding finding : rest) {
      String[] words = finding.message().split(" ");
      String item =
          String.join(" ", List.of(words).subList(start, Math.max(start, words.length - end)));
      if (item.isEmpty() || item.length() > LONG) {
        return List.of();
      }
      items.add(Text.visible(item.replaceFirst("[;,:.]$", "")));
    }
    return start + end == 0 || items.size() < 2 ? List.of() : List.copyOf(items);
  }

  private static boolean same(List<String[]> messages, int index, boolean fromStart) {
    String[] first = messages.get(0);
    String word = fromStart ? first[index] : first[first.length - 1 - index];
    for (String[] message : messages) {
      if (!word.equals(fromStart ? message[index] : message[message.length - 1 - index])) {
        return false;
      }
    }
    return true;
  }

  private static List<String> lines(List<Finding> rest) {
    Set<String> lines = new LinkedHashSet<>();
    for (Finding finding : rest) {
      if (finding.location().line() > 0) {
        lines.add(String.valueOf(finding.location().line()));
      }
    }
    List<String> items = new ArrayList<>(lines);
    if (!items.isEmpty()) {
      items.set(0, (items.size() == 1 ? "line " : "lines ") + items.get(0));
    }
    return items;
  }
}
