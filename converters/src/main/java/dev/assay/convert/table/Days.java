package dev.assay.convert.table;

import dev.assay.model.OscalObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people and spreadsheet programs write them. */
final class Days {
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  /** A day as spreadsheet programs count them, which shows where a cell lost its format. */
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final Pattern ZONE = Pattern.compile("(Z|[+-]\\d{2}:\\d{2})$");
  private static final int DAY = 10;

  private Days() {}

  /**
   * The day that a cell names.
   *
   * @param text 2026-10-05, or what a program made of it when it opened a CSV file: 10/5/2026
   * @param was the day that was written, or an empty text
   * @return the day in ISO 8601, or null when it is none or could be either of two
   */
  static @Nullable String of(String text, String was) {
    LocalDate iso = text.matches("\\d{4}-\\d{2}-\\d{2}") ? iso(text) : null;
    if (iso != null) {
      return iso.toString();
    }
    if (SERIAL.matcher(text).matches()) {
      return EPOCH.plusDays(Integer.parseInt(text)).toString();
    }
    Matcher slashed = SLASHED.matcher(text);
    if (!slashed.matches()) {
      return null;
    }
    String year = slashed.group(3);
    String monthFirst = day(year, slashed.group(1), slashed.group(2));
    String dayFirst = day(year, slashed.group(2), slashed.group(1));
    if (was.equals(monthFirst) || was.equals(dayFirst)) {
      return was;
    }
    if (monthFirst == null || dayFirst == null || monthFirst.equals(dayFirst)) {
      return monthFirst == null ? dayFirst : monthFirst;
    }
    return null;
  }

  private static @Nullable String day(String year, String month, String day) {
    LocalDate date = iso(year + "-" + pad(month) + "-" + pad(day));
    return date == null ? null : date.toString();
  }

  private static String pad(String digits) {
    return digits.length() < 2 ? "0" + digits : digits;
  }

  private static @Nullable LocalDate iso(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      // Not a day of the calendar: the caller says so.
      return null;
    }
  }

  /** A day with the time that the document had there, else midnight in the document's zone. */
  static String withTime(String day, String old, OscalObject root) {
    if (old.length() > DAY) {
      return day + old.substring(DAY);
    }
    OscalObject metadata = Names.child(root, "metadata");
    Object modified = metadata == null ? null : metadata.get("last-modified");
    Matcher zone = ZONE.matcher(modified == null ? "" : modified.toString());
    return day + "T00:00:00" + (zone.find() ? zone.group() : "Z");
  }
}
