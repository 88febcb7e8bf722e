package dev.assay.validate.metapath;

import dev.assay.model.DataType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The atomic types that expressions cast to, with the function of the same name. */
enum Types {
  STRING("string", DataType.STRING),
  BOOLEAN("boolean", DataType.BOOLEAN),
  INTEGER("integer", DataType.INTEGER),
  NON_NEGATIVE_INTEGER("non-negative-integer", DataType.NON_NEGATIVE_INTEGER),
  POSITIVE_INTEGER("positive-integer", DataType.POSITIVE_INTEGER),
  DECIMAL("decimal", DataType.DECIMAL),
  DATE("date", DataType.DATE),
  DATE_TIME("date-time", DataType.DATE_TIME),
  DATE_TIME_WITH_TIMEZONE("date-time-with-timezone", DataType.DATE_TIME_WITH_TIMEZONE),
  DAY_TIME_DURATION("day-time-duration", null),
  YEAR_MONTH_DURATION("year-month-duration", null),
  TOKEN("token", DataType.TOKEN),
  UUID("uuid", DataType.UUID),
  URI("uri", DataType.URI),
  URI_REFERENCE("uri-reference", DataType.URI_REFERENCE),
  EMAIL_ADDRESS("email-address", DataType.EMAIL_ADDRESS);

  private final String label;
  private final @Nullable DataType dataType;

  Types(String label, @Nullable DataType dataType) {
    this.label = label;
    this.dataType = dataType;
  }

  /** The type of this name, in Metapath's spelling or XML Schema's; null when there is none. */
  static @Nullable Types ofName(String name) {
    String plain = plain(name);
    for (Types type : values()) {
      if (plain(type.label).equals(plain)) {
        return type;
      }
    }
    return plain.equals("anyuri") ? URI_REFERENCE : null;
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** A function for each type but string and boolean, which have their own. */
  static void register(Functions.Registry r) {
    for (Types type : values()) {
      if (type != STRING && type != BOOLEAN) {
        r.add(type.label, 1, 1, (f, a) -> type.cast(a.get(0).eval(f)));
      }
    }
    r.add("dateTime", 1, 1, (f, a) -> DATE_TIME.cast(a.get(0).eval(f)));
    r.add("dayTimeDuration", 1, 1, (f, a) -> DAY_TIME_DURATION.cast(a.get(0).eval(f)));
    r.add("yearMonthDuration", 1, 1, (f, a) -> YEAR_MONTH_DURATION.cast(a.get(0).eval(f)));
  }

  Expr cast(Expr value, boolean optional) {
    return f -> {
      List<Object> s = value.eval(f);
      if (s.isEmpty() && !optional) {
        throw new EvaluationException("there is nothing to cast to " + label);
      }
      return cast(s);
    };
  }

  Expr castable(Expr value, boolean optional) {
    return f -> {
      List<Object> s = value.eval(f);
      boolean castable = s.isEmpty() ? optional : s.size() == 1 && convert(s) != null;
      return Operators.bool(castable);
    };
  }

  private List<Object> cast(List<Object> s) {
    if (s.isEmpty()) {
      return s;
    }
    Object result = convert(s);
    if (result == null) {
      throw new EvaluationException("\"" + Values.text(s) + "\" is not of the type " + label);
    }
    return List.of(result);
  }

  private @Nullable Object convert(List<Object> s) {
    String text = Values.text(Values.atomize(s));
    if (this == STRING) {
      return text;
    }
    String t = text.strip();
    if (dataType != null && !dataType.accepts(t)) {
      return null;
    }
    return switch (this) {
      case BOOLEAN -> t.equals("true") || t.equals("1");
      case INTEGER, NON_NEGATIVE_INTEGER, POSITIVE_INTEGER, DECIMAL -> Values.number(List.of(t));
      case DATE, DATE_TIME, DATE_TIME_WITH_TIMEZONE -> Moment.parse(t);
      case DAY_TIME_DURATION, YEAR_MONTH_DURATION -> Dates.duration(t);
      default -> t;
    };
  }
}
