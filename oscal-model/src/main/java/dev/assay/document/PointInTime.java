package dev.assay.document;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Points in time as OSCAL writes them, to the second. */
public final class PointInTime {
  private PointInTime() {}

  /**
   * A time as a {@code date-time-with-timezone}, for example {@code 2026-01-31T08:30:00Z}. Java's
   * own text of it leaves out seconds that are 0, which OSCAL does not take.
   *
   * @param time the time; what is less than a second is left out
   */
  public static String text(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Now, in UTC. */
  public static String now() {
    return text(OffsetDateTime.now(ZoneOffset.UTC));
  }
}
