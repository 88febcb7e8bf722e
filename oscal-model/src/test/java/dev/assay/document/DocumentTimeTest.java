package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.DataType;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Times as documents have them. */
class DocumentTimeTest {
  @Test
  void aWholeMinuteHasItsSeconds() {
    for (String time :
        new String[] {
          "2026-11-26T20:35:00Z", "2026-11-26T00:00:00-05:00", "2026-11-26T20:35:07+05:30"
        }) {
      String text = DocumentTime.text(OffsetDateTime.parse(time));
      assertEquals(time, text);
      assertTrue(DataType.DATE_TIME_WITH_TIMEZONE.accepts(text), text);
    }
  }

  @Test
  void partsOfASecondAreLeftOut() {
    assertEquals(
        "2026-11-26T20:35:00Z", DocumentTime.text(OffsetDateTime.parse("2026-11-26T20:35:00.5Z")));
  }
}
