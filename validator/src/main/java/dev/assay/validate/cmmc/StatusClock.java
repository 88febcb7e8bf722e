package dev.assay.validate.cmmc;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The dates that follow from a CMMC status, as of a given day. Days are calendar days: the rule
 * says business days where it means them.
 *
 * @param status the status
 * @param statusDate the CMMC Status Date (32 CFR 170.4); a Final status keeps the Conditional date
 * @param asOf the day of the question
 * @param closeoutDue the last day for the closeout of the POA&amp;M, 180 days after a Conditional
 *     status date; null for a Final status
 * @param validThrough the last day of validity, when all affirmations are made: one year for Level
 *     1, three for Levels 2 and 3
 * @param nextAffirmation the next anniversary on which a Final status has to be affirmed, or null
 * @param expired whether the status has lapsed by the day of the question
 */
public record StatusClock(
    CmmcStatus status,
    LocalDate statusDate,
    LocalDate asOf,
    @Nullable LocalDate closeoutDue,
    LocalDate validThrough,
    @Nullable LocalDate nextAffirmation,
    boolean expired) {

  /** The days that a POA&amp;M may stay open (32 CFR 170.21(b)). */
  public static final int CLOSEOUT_DAYS = 180;

  /** The dates of a status. */
  public static StatusClock of(CmmcStatus status, LocalDate statusDate, LocalDate asOf) {
    LocalDate closeout = status.isFinal() ? null : statusDate.plusDays(CLOSEOUT_DAYS);
    LocalDate valid = statusDate.plusYears(status.level() == 1 ? 1 : 3);
    LocalDate affirmation = status.isFinal() ? nextAnniversary(statusDate, asOf, valid) : null;
    boolean expired = asOf.isAfter(valid) || (closeout != null && asOf.isAfter(closeout));
    return new StatusClock(status, statusDate, asOf, closeout, valid, affirmation, expired);
  }

  private static @Nullable LocalDate nextAnniversary(
      LocalDate statusDate, LocalDate asOf, LocalDate valid) {
    for (int years = 1; years <= 3; years++) {
      LocalDate day = statusDate.plusYears(years);
      if (day.isAfter(valid)) {
        return null;
      }
      if (!day.isBefore(asOf)) {
        return day;
      }
    }
    return null;
  }

  /** The days left for the closeout, negative when it is late; 0 for a Final status. */
  public long closeoutDaysLeft() {
    return closeoutDue == null ? 0 : ChronoUnit.DAYS.between(asOf, closeoutDue);
  }

  /** The dates in a sentence without full stop. */
  public String sentence() {
    StringBuilder text = new StringBuilder("The plan states ").append(status.label());
    text.append(" of ").append(statusDate);
    if (closeoutDue != null) {
      long left = closeoutDaysLeft();
      text.append("; closeout due ").append(closeoutDue).append(" (");
      text.append(left < 0 ? -left + " days ago" : "in " + left + " days").append(')');
    }
    if (nextAffirmation != null) {
      text.append("; next affirmation due ").append(nextAffirmation);
    }
    text.append("; valid through ").append(validThrough);
    return text.append(expired ? "; EXPIRED" : "").toString();
  }
}
