package dev.assay.validate.metapath;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operators of XPath 3.1 as expressions. */
final class Operators {
  static final Set<String> GENERAL = Set.of("=", "!=", "<", "<=", ">", ">=");
  static final Map<String, String> VALUE =
      Map.of("eq", "=", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=");

  private static final int MAX_RANGE = 1_000_000;
  private static final int MAX_DIGITS = 2_000;

  private Operators() {}

  static List<Object> bool(boolean value) {
    return value ? TRUE : FALSE;
  }

  private static final List<Object> TRUE = List.of(Boolean.TRUE);
  private static final List<Object> FALSE = List.of(Boolean.FALSE);

  static Expr concat(List<Expr> items) {
    List<Expr> parts = List.copyOf(items);
    return f -> {
      Gathering result = f.gathering();
      for (Expr part : parts) {
        result.add(part.eval(f));
      }
      return result.items();
    };
  }

  static Expr let(List<String> names, List<Expr> values, Expr body) {
    return f -> {
      Focus inner = f;
      for (int i = 0; i < names.size(); i++) {
        inner = inner.with(names.get(i), values.get(i).eval(inner));
      }
      return body.eval(inner);
    };
  }

  static Expr forEach(List<String> names, List<Expr> values, Expr body) {
    return f -> {
      Gathering result = f.gathering();
      bind(
          f,
          names,
          values,
          0,
          inner -> {
            result.add(body.eval(inner));
            return true;
          });
      return result.items();
    };
  }

  static Expr quantified(boolean every, List<String> names, List<Expr> values, Expr body) {
    return f -> {
      boolean[] found = {every};
      bind(
          f,
          names,
          values,
          0,
          inner -> {
            if (Values.truth(body.eval(inner)) != every) {
              found[0] = !every;
              return false;
            }
            return true;
          });
      return bool(found[0]);
    };
  }

  private interface Visit {
    boolean goOn(Focus inner);
  }

  /** Binds every combination of the variables' items; false when the visitor has seen enough. */
  private static boolean bind(Focus f, List<String> names, List<Expr> values, int i, Visit visit) {
    if (i == names.size()) {
      return visit.goOn(f);
    }
    for (Object item : values.get(i).eval(f)) {
      if (!bind(f.with(names.get(i), List.of(item)), names, values, i + 1, visit)) {
        return false;
      }
    }
    return true;
  }

  static Expr generalComparison(String operator, Expr left, Expr right) {
    return f -> {
      List<Object> a = left.eval(f);
      List<Object> b = right.eval(f);
      f.spend((long) a.size() * b.size());
      return bool(Values.compare(operator, a, b));
    };
  }

  static Expr valueComparison(String operator, Expr left, Expr right) {
    return f -> {
      List<Object> a = left.eval(f);
      List<Object> b = right.eval(f);
      if (a.isEmpty() || b.isEmpty()) {
        return List.of();
      }
      Values.single(a);
      Values.single(b);
      return bool(Values.compare(operator, a, b));
    };
  }

  static Expr range(Expr left, Expr right) {
    return f -> {
      List<Object> a = left.eval(f);
      List<Object> b = right.eval(f);
      if (a.isEmpty() || b.isEmpty()) {
        return List.of();
      }
      BigDecimal from = Values.requireNumber(a);
      BigDecimal to = Values.requireNumber(b);
      if (to.subtract(from).compareTo(BigDecimal.valueOf(MAX_RANGE)) > 0) {
        throw new EvaluationException("a range of more than " + MAX_RANGE + " numbers");
      }
      f.spend(Math.max(0, to.subtract(from).longValue()));
      List<Object> result = new ArrayList<>();
      for (BigDecimal n = from; n.compareTo(to) <= 0; n = n.add(BigDecimal.ONE)) {
        result.add(n);
      }
      return result;
    };
  }

  static Expr arithmetic(String operator, Expr left, Expr right) {
    return f -> {
      List<Object> a = left.eval(f);
      List<Object> b = right.eval(f);
      if (a.isEmpty() || b.isEmpty()) {
        return List.of();
      }
      a = Values.atomize(a);
      b = Values.atomize(b);
      return Dates.isTemporal(a) || Dates.isTemporal(b)
          ? List.of(Dates.calculate(operator, Values.single(a), Values.single(b)))
          : List.of(calculate(operator, Values.requireNumber(a), Values.requireNumber(b)));
    };
  }

  private static BigDecimal calculate(String operator, BigDecimal a, BigDecimal b) {
    BigDecimal result = exactly(operator, a, b);
    if (result.precision() > MAX_DIGITS || Math.abs(result.scale()) > MAX_DIGITS) {
      throw new EvaluationException("a number of more than " + MAX_DIGITS + " digits");
    }
    return result;
  }

  private static BigDecimal exactly(String operator, BigDecimal a, BigDecimal b) {
    boolean divides = operator.equals("div") || operator.equals("idiv") || operator.equals("mod");
    if (divides && b.signum() == 0) {
      throw new EvaluationException("division by zero");
    }
    return switch (operator) {
      case "+" -> a.add(b);
      case "-" -> a.subtract(b);
      case "*" -> a.multiply(b);
      case "div" -> a.divide(b, 20, RoundingMode.HALF_EVEN).stripTrailingZeros();
      case "idiv" -> a.divideToIntegralValue(b);
      case "mod" -> a.remainder(b);
      default -> throw new IllegalArgumentException(operator);
    };
  }

  static Expr union(Expr left, Expr right) {
    return f -> {
      Set<Object> result = new LinkedHashSet<>(left.eval(f));
      result.addAll(right.eval(f));
      return new ArrayList<>(result);
    };
  }

  static Expr intersection(Expr left, Expr right, boolean keepCommon) {
    return f -> {
      Set<Object> other = new LinkedHashSet<>(right.eval(f));
      List<Object> result = new ArrayList<>();
      for (Object item : new LinkedHashSet<>(left.eval(f))) {
        if (other.contains(item) == keepCommon) {
          result.add(item);
        }
      }
      return result;
    };
  }
}
