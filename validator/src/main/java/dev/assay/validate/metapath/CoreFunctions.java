package dev.assay.validate.metapath;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Functions on truth, numbers, sequences, nodes and maps. */
final class CoreFunctions {
  private CoreFunctions() {}

  static void register(Functions.Registry r) {
    r.add("not", 1, 1, (f, a) -> Operators.bool(!Values.truth(a.get(0).eval(f))));
    r.add("boolean", 1, 1, (f, a) -> Operators.bool(Values.truth(a.get(0).eval(f))));
    r.add("true", 0, 0, (f, a) -> Operators.bool(true));
    r.add("false", 0, 0, (f, a) -> Operators.bool(false));
    r.add("exists", 1, 1, (f, a) -> Operators.bool(!a.get(0).eval(f).isEmpty()));
    r.add("empty", 1, 1, (f, a) -> Operators.bool(a.get(0).eval(f).isEmpty()));
    r.add("count", 1, 1, (f, a) -> List.of(BigDecimal.valueOf(a.get(0).eval(f).size())));
    r.add("position", 0, 0, (f, a) -> List.of(BigDecimal.valueOf(f.position())));
    r.add("last", 0, 0, (f, a) -> List.of(BigDecimal.valueOf(f.size())));
    r.add("head", 1, 1, (f, a) -> first(a.get(0).eval(f)));
    r.add("tail", 1, 1, (f, a) -> rest(a.get(0).eval(f)));
    r.add("reverse", 1, 1, (f, a) -> reversed(a.get(0).eval(f)));
    r.add("subsequence", 2, 3, CoreFunctions::subsequence);
    r.add("insert-before", 3, 3, CoreFunctions::insert);
    r.add("remove", 2, 2, CoreFunctions::remove);
    r.add("data", 0, 1, (f, a) -> Values.atomize(argument(f, a)));
    r.add("distinct-values", 1, 1, (f, a) -> distinct(Values.atomize(a.get(0).eval(f))));
    r.add("index-of", 2, 2, CoreFunctions::indexOf);
    r.add("number", 0, 1, (f, a) -> optional(Values.number(argument(f, a))));
    r.add("abs", 1, 1, (f, a) -> rounded(a.get(0).eval(f), BigDecimal::abs));
    r.add(
        "floor", 1, 1, (f, a) -> rounded(a.get(0).eval(f), n -> n.setScale(0, RoundingMode.FLOOR)));
    r.add(
        "ceiling",
        1,
        1,
        (f, a) -> rounded(a.get(0).eval(f), n -> n.setScale(0, RoundingMode.CEILING)));
    r.add(
        "round",
        1,
        1,
        (f, a) -> rounded(a.get(0).eval(f), n -> n.setScale(0, RoundingMode.HALF_UP)));
    r.add("sum", 1, 1, (f, a) -> List.of(sum(a.get(0).eval(f))));
    r.add("max", 1, 1, (f, a) -> extreme(a.get(0).eval(f), 1));
    r.add("min", 1, 1, (f, a) -> extreme(a.get(0).eval(f), -1));
    r.add("avg", 1, 1, CoreFunctions::average);
    r.add("exactly-one", 1, 1, (f, a) -> List.of(Values.single(a.get(0).eval(f))));
    r.add("zero-or-one", 1, 1, (f, a) -> atMostOne(a.get(0).eval(f)));
    r.add("one-or-more", 1, 1, (f, a) -> atLeastOne(a.get(0).eval(f)));
    r.add("name", 0, 1, (f, a) -> nameOf(argument(f, a)));
    r.add("local-name", 0, 1, (f, a) -> nameOf(argument(f, a)));
    r.add("root", 0, 1, (f, a) -> rootOf(argument(f, a)));
    r.add("path", 0, 1, (f, a) -> pathOf(argument(f, a)));
    r.add("has-children", 0, 1, (f, a) -> Operators.bool(hasChildren(argument(f, a))));
    r.add("map:merge", 1, 2, (f, a) -> merge(a.get(0).eval(f)));
    r.add("map:entry", 2, 2, CoreFunctions::entry);
    r.add("map:keys", 1, 1, (f, a) -> new ArrayList<>(map(a.get(0).eval(f)).entries().keySet()));
    r.add("map:contains", 2, 2, (f, a) -> Operators.bool(get(f, a) != null));
    r.add("map:get", 2, 2, CoreFunctions::getOrNone);
  }

  /** The first argument, or the context item when there is none. */
  static List<Object> argument(Focus f, List<Expr> arguments) {
    return arguments.isEmpty() ? List.of(f.item()) : arguments.get(0).eval(f);
  }

  static List<Object> optional(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }

  private static List<Object> first(List<Object> s) {
    return s.isEmpty() ? s : List.of(s.get(0));
  }

  private static List<Object> rest(List<Object> s) {
    return s.isEmpty() ? s : s.subList(1, s.size());
  }

  private static List<Object> reversed(List<Object> s) {
    List<Object> result = new ArrayList<>(s);
    java.util.Collections.reverse(result);
    return result;
  }

  private static List<Object> subsequence(Focus f, List<Expr> a) {
    List<Object> s = a.get(0).eval(f);
    long start = Math.round(Values.requireNumber(a.get(1).eval(f)).doubleValue());
    long length =
        a.size() < 3 ? s.size() : Math.round(Values.requireNumber(a.get(2).eval(f)).doubleValue());
    List<Object> result = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      if (i + 1 >= start && (a.size() < 3 || i + 1 < start + length)) {
        result.add(s.get(i));
      }
    }
    return result;
  }

  private static List<Object> insert(Focus f, List<Expr> a) {
    List<Object> s = a.get(0).eval(f);
    int at = Values.requireNumber(a.get(1).eval(f)).intValue();
    int before = Math.max(0, Math.min(at - 1, s.size()));
    Gathering result = f.gathering();
    result.add(s.subList(0, before));
    result.add(a.get(2).eval(f));
    result.add(s.subList(before, s.size()));
    return result.items();
  }

  private static List<Object> remove(Focus f, List<Expr> a) {
    List<Object> result = new ArrayList<>(a.get(0).eval(f));
    int at = Values.requireNumber(a.get(1).eval(f)).intValue();
    if (at >= 1 && at <= result.size()) {
      result.remove(at - 1);
    }
    return result;
  }

  private static List<Object> distinct(List<Object> s) {
    return new ArrayList<>(new LinkedHashSet<>(s));
  }

  private static List<Object> indexOf(Focus f, List<Expr> a) {
    List<Object> items = Values.atomize(a.get(0).eval(f));
    List<Object> wanted = a.get(1).eval(f);
    List<Object> result = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (Values.compare("=", List.of(items.get(i)), wanted)) {
        result.add(BigDecimal.valueOf(i + 1L));
      }
    }
    return result;
  }

  private interface OnNumber {
    BigDecimal apply(BigDecimal number);
  }

  private static List<Object> rounded(List<Object> s, OnNumber operation) {
    return s.isEmpty() ? s : List.of(operation.apply(Values.requireNumber(s)));
  }

  private static BigDecimal sum(List<Object> s) {
    BigDecimal total = BigDecimal.ZERO;
    for (Object item : s) {
      total = total.add(Values.requireNumber(List.of(item)));
    }
    return total;
  }

  private static List<Object> average(Focus f, List<Expr> a) {
    List<Object> s = a.get(0).eval(f);
    return s.isEmpty()
        ? s
        : List.of(sum(s).divide(BigDecimal.valueOf(s.size()), 20, RoundingMode.HALF_EVEN));
  }

  private static List<Object> extreme(List<Object> s, int sign) {
    Object best = null;
    for (Object item : Values.atomize(s)) {
      boolean better =
          best == null || Values.compare(sign > 0 ? ">" : "<", List.of(item), List.of(best));
      best = better ? item : best;
    }
    return optional(best);
  }

  private static List<Object> atMostOne(List<Object> s) {
    if (s.size() > 1) {
      throw new EvaluationException("at most one value is needed where there are " + s.size());
    }
    return s;
  }

  private static List<Object> atLeastOne(List<Object> s) {
    if (s.isEmpty()) {
      throw new EvaluationException("at least one value is needed");
    }
    return s;
  }

  private static List<Object> nameOf(List<Object> s) {
    return s.isEmpty() ? List.of("") : List.of(node(s).name());
  }

  private static List<Object> rootOf(List<Object> s) {
    return s.isEmpty() ? s : List.of(node(s).tree().documentNode());
  }

  private static List<Object> pathOf(List<Object> s) {
    return s.isEmpty() ? s : List.of(node(s).path());
  }

  private static boolean hasChildren(List<Object> s) {
    return !s.isEmpty() && !node(s).children().isEmpty();
  }

  static Node node(List<Object> s) {
    if (Values.single(s) instanceof Node node) {
      return node;
    }
    throw new EvaluationException("a node is needed where there is a value");
  }

  private static MapItem map(List<Object> s) {
    if (Values.single(s) instanceof MapItem map) {
      return map;
    }
    throw new EvaluationException("a map is needed");
  }

  /** The first entry with a key is kept, as XPath's default says. */
  private static List<Object> merge(List<Object> maps) {
    Map<Object, List<Object>> result = new LinkedHashMap<>();
    for (Object item : maps) {
      map(List.of(item)).entries().forEach(result::putIfAbsent);
    }
    return List.of(new MapItem(result));
  }

  private static List<Object> entry(Focus f, List<Expr> a) {
    Object key = Values.single(Values.atomize(a.get(0).eval(f)));
    return List.of(new MapItem(Map.of(key, a.get(1).eval(f))));
  }

  private static @org.jspecify.annotations.Nullable List<Object> get(Focus f, List<Expr> a) {
    return map(a.get(0).eval(f)).entries().get(Values.single(Values.atomize(a.get(1).eval(f))));
  }

  private static List<Object> getOrNone(Focus f, List<Expr> a) {
    List<Object> value = get(f, a);
    return value == null ? List.of() : value;
  }
}
