package dev.assay.validate.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the node that the target of a constraint names, below the node that holds it. */
final class TargetShaper {
  private static final Pattern FLAG_IS = Pattern.compile("@([\\w-]+)\\s*=\\s*\\(?\\s*'([^']*)'");
  private static final Pattern NAMESPACE = Pattern.compile("has-oscal-namespace\\(\\(?'([^']*)'");
  private static final String OSCAL = "http://csrc.nist.gov/ns/oscal";

  private TargetShaper() {}

  /** Makes a node for a target; null when no alternative of the target can be made. */
  static Draft.@Nullable Spot shape(Draft.Spot holder, String target, boolean fresh) {
    for (String alternative : split(target, '|')) {
      Draft.Spot spot = path(holder, alternative.strip(), fresh);
      if (spot != null) {
        return spot;
      }
    }
    return null;
  }

  private static Draft.@Nullable Spot path(Draft.Spot holder, String path, boolean fresh) {
    Draft.Spot spot = holder;
    boolean deep = path.startsWith("//");
    List<String> steps = split(deep ? path.substring(2) : path, '/');
    for (int i = 0; i < steps.size() && spot != null; i++) {
      String step = steps.get(i).strip();
      if (step.isEmpty()) {
        deep = true;
      } else {
        boolean last = steps.subList(i + 1, steps.size()).stream().allMatch(s -> s.startsWith("@"));
        spot = step(spot, step, deep, fresh && last);
        deep = false;
      }
    }
    return spot;
  }

  private static Draft.@Nullable Spot step(
      Draft.Spot from, String step, boolean deep, boolean fresh) {
    int bracket = step.indexOf('[');
    String test = bracket < 0 ? step : step.substring(0, bracket);
    Draft.Spot spot = named(from, test, deep, fresh);
    boolean meets = spot == null || bracket < 0 || predicate(spot, step.substring(bracket));
    return meets ? spot : null;
  }

  private static Draft.@Nullable Spot named(
      Draft.Spot from, String test, boolean deep, boolean fresh) {
    if (test.equals(".") || test.equals("(.)")) {
      return from;
    }
    if (test.startsWith("(")) {
      String inner = test.substring(1, test.length() - 1);
      for (String alternative : split(inner, '|')) {
        Draft.Spot spot =
            deep
                ? named(from, alternative.strip(), true, fresh)
                : path(from, alternative.strip(), fresh);
        if (spot != null) {
          return spot;
        }
      }
      return null;
    }
    Draft draft = from.draft();
    if (draft == null) {
      return null;
    }
    if (test.startsWith("@")) {
      return draft.flag(test.substring(1));
    }
    if (!deep) {
      return draft.child(test, fresh);
    }
    List<Integer> route =
        Draft.route(
            draft.definition(), s -> s.member() != null && s.member().xmlName().equals(test));
    return route == null ? null : draft.follow(route, fresh);
  }

  /** Makes a node meet a predicate; false when its definition has no such flag. */
  private static boolean predicate(Draft.Spot spot, String predicate) {
    Draft draft = spot.draft();
    Matcher flag = FLAG_IS.matcher(predicate);
    while (draft != null && flag.find()) {
      boolean negated = predicate.contains("not(@" + flag.group(1)) || flag.group(1).equals("ns");
      if (!negated && draft.flag(flag.group(1)) == null) {
        return false;
      }
      if (!negated) {
        set(draft, flag.group(1), flag.group(2));
      }
    }
    Matcher namespace = NAMESPACE.matcher(predicate);
    if (draft != null && namespace.find() && !namespace.group(1).equals(OSCAL)) {
      set(draft, "ns", namespace.group(1));
    }
    boolean fragment = predicate.contains("starts-with") && !predicate.contains("not(starts-with");
    String href = fragment ? "#x" : "https://example.com/x";
    if (predicate.contains("starts-with(@href") && draft != null) {
      set(draft, "href", href);
    } else if (predicate.contains("starts-with(.")) {
      spot.set(href);
    }
    if (draft != null && predicate.equals("[citation]")) {
      draft.child("citation", false);
    }
    if (draft != null && predicate.equals("[@uuid]")) {
      draft.flag("uuid");
    }
    return true;
  }

  static void set(Draft draft, String flag, String value) {
    Draft.Spot spot = draft.flag(flag);
    if (spot != null) {
      spot.set(value);
    }
  }

  /** The parts of a text between a mark that stands in no bracket and no quotes. */
  private static List<String> split(String text, char mark) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      if (!quoted) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        if (c == mark && depth == 0) {
          parts.add(text.substring(start, i));
          start = i + 1;
        }
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
