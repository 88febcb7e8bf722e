package dev.assay.convert.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days that can be read in one way only. */
final class Days {
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
  private static final List<DateTimeFormatter> WORDS =
      List.of(of("MMMM d, yyyy"), of("MMM d, yyyy"), of("d MMMM yyyy"), of("d MMM yyyy"));

  private Days() {}

  private static DateTimeFormatter of(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The day in ISO 8601, or null when the text is none or may be one of two. */
  static @Nullable String iso(String text) {
    String day = text.strip();
    Matcher slashes = SLASHES.matcher(day);
    try {
      if (day.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(day).toString();
      }
      if (slashes.matches()) {
        int a = Integer.parseInt(slashes.group(1));
        int b = Integer.parseInt(slashes.group(2));
        int year = Integer.parseInt(slashes.group(3));
        boolean clear = a == b || a > 12 || b > 12;
        return !clear ? null : LocalDate.of(year, Math.min(a, b), Math.max(a, b)).toString();
      }
    } catch (DateTimeException e) {
      // Looks like a date and is none.
      return null;
    }
    return WORDS.stream()
        .map(f -> inWords(day, f))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String inWords(String day, DateTimeFormatter format) {
    try {
      return LocalDate.parse(day, format).toString();
    } catch (DateTimeException e) {
      // Another form may fit.
      return null;
    }
  }
}
