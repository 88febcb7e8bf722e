package dev.assay.document;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as documents have them. */
public final class DocumentTime {
  private DocumentTime() {}

  /**
   * A time to the second as OSCAL's date-time-with-timezone. Java's own {@code toString} leaves the
   * seconds out at a whole minute, which OSCAL does not allow.
   */
  public static String text(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
  }
}
