package dev.assay.validate.cmmc;

import java.time.LocalDate;
import java.util.Optional;

/** The clock of the status that a plan or a POA&amp;M states. */
public final class Clocks {
  private Clocks() {}

  /** The dates of the plan's status, when status, date and day are known. */
  public static Optional<StatusClock> of(Plan plan, AssessmentContext assessment) {
    CmmcStatus status =
        AssayProps.first(plan.systemProps(), AssayProps.CMMC_STATUS)
            .flatMap(CmmcStatus::ofLabel)
            .orElse(null);
    LocalDate day =
        AssayProps.first(plan.systemProps(), AssayProps.CMMC_STATUS_DATE)
            .flatMap(OscalDates::day)
            .orElse(null);
    LocalDate asOf = assessment.asOf().orElse(null);
    return status == null || day == null || asOf == null
        ? Optional.empty()
        : Optional.of(StatusClock.of(status, day, asOf));
  }

  /**
   * The last day of the closeout: 180 days after the status date of the POA&amp;M, else the plan's.
   */
  public static Optional<LocalDate> closeout(Poam poam, AssessmentContext assessment) {
    LocalDate from = poam.statusDate();
    if (from == null) {
      from =
          assessment
              .plan()
              .flatMap(p -> AssayProps.first(p.systemProps(), AssayProps.CMMC_STATUS_DATE))
              .flatMap(OscalDates::day)
              .orElse(null);
    }
    return Optional.ofNullable(from).map(d -> d.plusDays(StatusClock.CLOSEOUT_DAYS));
  }
}
