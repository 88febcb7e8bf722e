package dev.assay.validate.metapath;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Atomization, effective boolean values and comparison, as XPath 3.1 has them. */
final class Values {
  /** Beyond the numbers that XPath knows, which end near 1e308. */
  private static final int MAX_EXPONENT = 400;

  private Values() {}

  /** Nodes become their typed values; an assembly, which has none, its text. */
  static List<Object> atomize(List<Object> sequence) {
    boolean plain = true;
    for (Object item : sequence) {
      plain &= !(item instanceof Node);
    }
    if (plain) {
      return sequence;
    }
    List<Object> result = new ArrayList<>(sequence.size());
    for (Object item : sequence) {
      result.add(item instanceof Node node ? atomOf(node) : item);
    }
    return result;
  }

  private static Object atomOf(Node node) {
    Object value = node.typedValue();
    if (value == null) {
      return node.text();
    }
    if (value instanceof BigInteger number) {
      return new BigDecimal(number);
    }
    Moment moment = node.isDate() ? Moment.parse(value.toString()) : null;
    return moment == null ? value : moment;
  }

  static boolean truth(List<Object> sequence) {
    if (sequence.isEmpty()) {
      return false;
    }
    Object first = sequence.get(0);
    if (first instanceof Node) {
      return true;
    }
    if (sequence.size() > 1) {
      throw new EvaluationException("a sequence of several values is neither true nor false");
    }
    if (first instanceof Boolean b) {
      return b;
    }
    if (first instanceof BigDecimal number) {
      return number.signum() != 0;
    }
    return !first.toString().isEmpty();
  }

  /** The text of a sequence of at most one item; empty for none. */
  static String text(List<Object> sequence) {
    if (sequence.isEmpty()) {
      return "";
    }
    return textOf(single(sequence));
  }

  static Object single(List<Object> sequence) {
    if (sequence.size() != 1) {
      throw new EvaluationException("one value is needed where there are " + sequence.size());
    }
    return sequence.get(0);
  }

  static String textOf(Object item) {
    if (item instanceof Node node) {
      return node.text();
    }
    if (item instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return item.toString();
  }

  static @Nullable BigDecimal number(List<Object> sequence) {
    if (sequence.isEmpty()) {
      return null;
    }
    Object item = atomize(List.of(single(sequence))).get(0);
    return item instanceof BigDecimal number ? number : parse(item.toString());
  }

  static BigDecimal requireNumber(List<Object> sequence) {
    BigDecimal number = number(sequence);
    if (number == null) {
      throw new EvaluationException(
          "a number is needed where there is " + (sequence.isEmpty() ? "nothing" : "text"));
    }
    return number;
  }

  static @Nullable BigDecimal parse(String text) {
    String t = text.strip();
    if (t.isEmpty() || t.length() > 100) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(t);
      // Written out, 1e999999999 would fill the memory.
      return Math.abs(number.scale()) > MAX_EXPONENT ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A general comparison: true when it holds for some pair of the two sequences. */
  static boolean compare(String operator, List<Object> left, List<Object> right) {
    List<Object> a = atomize(left);
    List<Object> b = atomize(right);
    for (Object x : a) {
      for (Object y : b) {
        if (compareItems(operator, x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean compareItems(String operator, Object x, Object y) {
    int order;
    Integer temporal = compareTemporal(x, y);
    if (temporal != null) {
      order = temporal;
    } else if (x instanceof BigDecimal || y instanceof BigDecimal) {
      BigDecimal p = x instanceof BigDecimal d ? d : parse(x.toString());
      BigDecimal q = y instanceof BigDecimal d ? d : parse(y.toString());
      if (p == null || q == null) {
        return operator.equals("!=");
      }
      order = p.compareTo(q);
    } else {
      order = x.toString().compareTo(y.toString());
    }
    return switch (operator) {
      case "=" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> throw new IllegalArgumentException(operator);
    };
  }

  /** Moments by their instant, durations by their length; null when neither is compared. */
  private static @Nullable Integer compareTemporal(Object x, Object y) {
    if (x instanceof Moment || y instanceof Moment) {
      Moment p = Dates.momentOf(x);
      Moment q = Dates.momentOf(y);
      return p == null || q == null ? null : p.instant().compareTo(q.instant());
    }
    return x instanceof Duration p && y instanceof Duration q ? p.compareTo(q) : null;
  }
}
