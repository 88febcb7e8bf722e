package dev.assay.validate.cmmc;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the day out of OSCAL's dates and date-times. */
public final class OscalDates {
  private OscalDates() {}

  /**
   * The calendar day that a date or date-time is written with, in its own time zone.
   *
   * @param text for example {@code 2026-09-21} or {@code 2026-10-05T09:00:00-04:00}
   * @return the day, or empty when the text does not begin with one
   */
  public static Optional<LocalDate> day(@Nullable String text) {
    if (text == null || text.strip().length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip().substring(0, 10)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
