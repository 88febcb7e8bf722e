package dev.assay.convert.init;

import dev.assay.document.DocumentTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about a first draft. The same options give the same bytes.
 *
 * @param uuid the draft's uuid; all other uuids are made out of it
 * @param now when it is made
 * @param title its title, or null for the usual one
 * @param statusDate for a plan of action, the CMMC Status Date that its 180 days count from, or
 *     null when there is none yet
 */
public record DraftOptions(
    String uuid, OffsetDateTime now, @Nullable String title, @Nullable LocalDate statusDate) {

  /** A draft with the usual title and no status date. */
  public DraftOptions(String uuid, OffsetDateTime now) {
    this(uuid, now, null, null);
  }

  String time() {
    return text(now);
  }

  static String text(OffsetDateTime time) {
    return DocumentTime.text(time);
  }
}
