package dev.assay.validate.metapath;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Functions on text. */
final class TextFunctions {
  private TextFunctions() {}

  static void register(Functions.Registry r) {
    r.add("string", 0, 1, (f, a) -> List.of(Values.text(CoreFunctions.argument(f, a))));
    r.add("concat", 2, 50, TextFunctions::concat);
    r.add("string-join", 1, 2, TextFunctions::join);
    r.add(
        "string-length",
        0,
        1,
        (f, a) -> List.of(length(Values.text(CoreFunctions.argument(f, a)))));
    r.add(
        "normalize-space",
        0,
        1,
        (f, a) -> List.of(normalize(Values.text(CoreFunctions.argument(f, a)))));
    r.add("upper-case", 1, 1, (f, a) -> List.of(text(f, a, 0).toUpperCase(Locale.ROOT)));
    r.add("lower-case", 1, 1, (f, a) -> List.of(text(f, a, 0).toLowerCase(Locale.ROOT)));
    r.add("starts-with", 2, 2, (f, a) -> Operators.bool(text(f, a, 0).startsWith(text(f, a, 1))));
    r.add("ends-with", 2, 2, (f, a) -> Operators.bool(text(f, a, 0).endsWith(text(f, a, 1))));
    r.add("contains", 2, 2, (f, a) -> Operators.bool(text(f, a, 0).contains(text(f, a, 1))));
    r.add("substring-before", 2, 2, (f, a) -> List.of(before(text(f, a, 0), text(f, a, 1))));
    r.add("substring-after", 2, 2, (f, a) -> List.of(after(text(f, a, 0), text(f, a, 1))));
    r.add("substring", 2, 3, TextFunctions::substring);
    r.add("translate", 3, 3, TextFunctions::translate);
    r.add("matches", 2, 3, (f, a) -> Operators.bool(regex(f, a, 2).find(text(f, a, 0))));
    r.add("replace", 3, 4, (f, a) -> List.of(regex(f, a, 3).replace(text(f, a, 0), text(f, a, 2))));
    r.add("tokenize", 1, 3, TextFunctions::tokenize);
    r.add("compare", 2, 2, TextFunctions::compare);
  }

  private static String text(Focus f, List<Expr> arguments, int i) {
    return Values.text(arguments.get(i).eval(f));
  }

  /** The regular expression that is the second argument, with the flags of another, if given. */
  private static Regex regex(Focus f, List<Expr> a, int flags) {
    return Regex.of(text(f, a, 1), a.size() > flags ? text(f, a, flags) : "");
  }

  private static List<Object> concat(Focus f, List<Expr> a) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < a.size(); i++) {
      String part = text(f, a, i);
      Effort.checkLength((long) out.length() + part.length());
      out.append(part);
    }
    return List.of(out.toString());
  }

  private static List<Object> join(Focus f, List<Expr> a) {
    String separator = a.size() > 1 ? text(f, a, 1) : "";
    List<String> parts = new ArrayList<>();
    long length = 0;
    for (Object item : a.get(0).eval(f)) {
      String part = Values.textOf(item);
      length += part.length() + separator.length();
      Effort.checkLength(length);
      parts.add(part);
    }
    return List.of(String.join(separator, parts));
  }

  private static BigDecimal length(String text) {
    return BigDecimal.valueOf(text.codePointCount(0, text.length()));
  }

  private static String normalize(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  private static String before(String text, String mark) {
    int i = text.indexOf(mark);
    return i < 0 ? "" : text.substring(0, i);
  }

  private static String after(String text, String mark) {
    int i = text.indexOf(mark);
    return i < 0 ? "" : text.substring(i + mark.length());
  }

  private static List<Object> substring(Focus f, List<Expr> a) {
    String text = text(f, a, 0);
    long start = Math.round(Values.requireNumber(a.get(1).eval(f)).doubleValue());
    long end = Long.MAX_VALUE;
    if (a.size() == 3) {
      end = start + Math.round(Values.requireNumber(a.get(2).eval(f)).doubleValue());
    }
    StringBuilder out = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (i + 1 >= start && i + 1 < end) {
        out.appendCodePoint(points[i]);
      }
    }
    return List.of(out.toString());
  }

  private static List<Object> translate(Focus f, List<Expr> a) {
    int[] from = text(f, a, 1).codePoints().toArray();
    int[] to = text(f, a, 2).codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int c : text(f, a, 0).codePoints().toArray()) {
      int i = 0;
      while (i < from.length && from[i] != c) {
        i++;
      }
      if (i == from.length) {
        out.appendCodePoint(c);
      } else if (i < to.length) {
        out.appendCodePoint(to[i]);
      }
    }
    return List.of(out.toString());
  }

  private static List<Object> tokenize(Focus f, List<Expr> a) {
    String text = text(f, a, 0);
    if (a.size() == 1) {
      String normal = normalize(text);
      return normal.isEmpty() ? List.of() : List.of((Object[]) normal.split(" "));
    }
    return text.isEmpty() ? List.of() : new ArrayList<>(regex(f, a, 2).split(text));
  }

  private static List<Object> compare(Focus f, List<Expr> a) {
    List<Object> x = a.get(0).eval(f);
    List<Object> y = a.get(1).eval(f);
    if (x.isEmpty() || y.isEmpty()) {
      return List.of();
    }
    return List.of(BigDecimal.valueOf(Integer.signum(Values.text(x).compareTo(Values.text(y)))));
  }
}
