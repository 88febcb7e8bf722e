package dev.assay.validate.metapath;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates, times and durations: their functions and their arithmetic. */
final class Dates {
  private Dates() {}

  static void register(Functions.Registry r) {
    r.add("current-date", 0, 0, (f, a) -> List.of(now(true)));
    r.add("current-dateTime", 0, 0, (f, a) -> List.of(now(false)));
    r.add("year-from-date", 1, 1, (f, a) -> part(f, a, LocalDateTime::getYear));
    r.add("month-from-date", 1, 1, (f, a) -> part(f, a, LocalDateTime::getMonthValue));
    r.add("day-from-date", 1, 1, (f, a) -> part(f, a, LocalDateTime::getDayOfMonth));
    r.add("year-from-dateTime", 1, 1, (f, a) -> part(f, a, LocalDateTime::getYear));
    r.add("month-from-dateTime", 1, 1, (f, a) -> part(f, a, LocalDateTime::getMonthValue));
    r.add("day-from-dateTime", 1, 1, (f, a) -> part(f, a, LocalDateTime::getDayOfMonth));
    r.add("hours-from-dateTime", 1, 1, (f, a) -> part(f, a, LocalDateTime::getHour));
    r.add("minutes-from-dateTime", 1, 1, (f, a) -> part(f, a, LocalDateTime::getMinute));
    r.add("days-from-duration", 1, 1, Dates::days);
  }

  private static Moment now(boolean date) {
    LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    return Moment.of(date ? now.toLocalDate().atStartOfDay() : now, ZoneOffset.UTC, date);
  }

  private interface Part {
    int of(LocalDateTime local);
  }

  private static List<Object> part(Focus f, List<Expr> a, Part part) {
    List<Object> s = a.get(0).eval(f);
    return s.isEmpty() ? s : List.of(BigDecimal.valueOf(part.of(require(s).local())));
  }

  private static List<Object> days(Focus f, List<Expr> a) {
    List<Object> s = a.get(0).eval(f);
    if (s.isEmpty()) {
      return s;
    }
    Object item = Values.single(Values.atomize(s));
    TemporalAmount amount =
        item instanceof TemporalAmount known ? known : duration(Values.textOf(item));
    if (amount instanceof Duration duration) {
      return List.of(BigDecimal.valueOf(duration.toDays()));
    }
    throw new EvaluationException("a duration in days is needed");
  }

  private static Moment require(List<Object> sequence) {
    Object item = Values.single(Values.atomize(sequence));
    Moment moment = momentOf(item);
    if (moment == null) {
      throw new EvaluationException("\"" + Values.textOf(item) + "\" is not a date");
    }
    return moment;
  }

  static @Nullable Moment momentOf(Object item) {
    return item instanceof Moment moment ? moment : Moment.parse(Values.textOf(item));
  }

  /** A duration of ISO 8601, in days and time or in years and months; null when it is neither. */
  static @Nullable TemporalAmount duration(String text) {
    try {
      boolean months = text.indexOf('T') < 0 && (text.indexOf('Y') > 0 || text.indexOf('M') > 0);
      return months ? Period.parse(text) : Duration.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static boolean isTemporal(List<Object> sequence) {
    return sequence.size() == 1
        && (sequence.get(0) instanceof Moment || sequence.get(0) instanceof TemporalAmount);
  }

  /** A date plus or minus a duration, or the duration between two dates. */
  static Object calculate(String operator, Object a, Object b) {
    boolean minus = operator.equals("-");
    if (!minus && !operator.equals("+")) {
      throw new EvaluationException("dates cannot be combined with " + operator);
    }
    if (minus && a instanceof Moment from && b instanceof Moment to) {
      return Duration.between(to.instant(), from.instant());
    }
    if (a instanceof Moment moment && b instanceof TemporalAmount amount) {
      LocalDateTime local = minus ? moment.local().minus(amount) : moment.local().plus(amount);
      LocalDateTime kept = moment.date() ? LocalDate.from(local).atStartOfDay() : local;
      return Moment.of(kept, moment.zone(), moment.date());
    }
    if (a instanceof Duration p && b instanceof Duration q) {
      return minus ? p.minus(q) : p.plus(q);
    }
    throw new EvaluationException("dates and durations are needed on both sides of " + operator);
  }
}
