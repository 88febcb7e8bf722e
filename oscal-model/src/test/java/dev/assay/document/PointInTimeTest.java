package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.DataType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PointInTimeTest {
  @Test
  void hasItsSecondsAlsoOnTheMinute() {
    for (int second : new int[] {0, 7, 59}) {
      String text =
          PointInTime.text(OffsetDateTime.of(2026, 1, 31, 8, 0, second, 9, ZoneOffset.UTC));
      assertEquals("2026-01-31T08:00:%02dZ".formatted(second), text);
      assertTrue(DataType.DATE_TIME_WITH_TIMEZONE.accepts(text));
    }
    assertEquals(
        "2026-01-31T08:00:00+05:30",
        PointInTime.text(
            OffsetDateTime.of(2026, 1, 31, 8, 0, 0, 0, ZoneOffset.ofHoursMinutes(5, 30))));
  }

  @Test
  void nowIsATime() {
    assertTrue(DataType.DATE_TIME_WITH_TIMEZONE.accepts(PointInTime.now()));
  }
}
