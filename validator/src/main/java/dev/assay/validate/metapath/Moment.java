package dev.assay.validate.metapath;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A date or a date with time. One without a time zone counts as UTC.
 *
 * @param text as it is written
 * @param date whether it has no time
 * @param local the date and time without zone; a date's midnight
 * @param zone the zone, or null
 */
record Moment(String text, boolean date, LocalDateTime local, @Nullable ZoneOffset zone) {

  /** The moment that a text names, or null when it names none. */
  static @Nullable Moment parse(String text) {
    String t = text.strip();
    if (t.length() < 10 || t.charAt(4) != '-' || t.charAt(7) != '-') {
      return null;
    }
    try {
      int zoneAt = zoneAt(t);
      ZoneOffset zone = zoneAt < 0 ? null : ZoneOffset.of(t.substring(zoneAt));
      String body = zoneAt < 0 ? t : t.substring(0, zoneAt);
      boolean date = body.length() == 10;
      LocalDateTime local =
          date
              ? LocalDate.parse(body).atTime(LocalTime.MIDNIGHT)
              : LocalDateTime.parse(body.replace(' ', 'T'));
      return new Moment(t, date, local, zone);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int zoneAt(String t) {
    for (int i = 10; i < t.length(); i++) {
      char c = t.charAt(i);
      if (c == 'Z' || c == '+' || c == '-') {
        return i;
      }
    }
    return -1;
  }

  static Moment of(LocalDateTime local, @Nullable ZoneOffset zone, boolean date) {
    String body =
        date ? local.toLocalDate().toString() : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
    return new Moment(body + (zone == null ? "" : zone.getId()), date, local, zone);
  }

  Instant instant() {
    return local.toInstant(zone == null ? ZoneOffset.UTC : zone);
  }

  @Override
  public String toString() {
    return text;
  }
}
