package dev.assay.validate.rule.builtin.plan;

import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.Plan;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** How often a plan is updated. */
final class Frequency {
  private static final Period YEAR = Period.ofYears(1);

  /** Any day that is in no leap year, to compare periods by. */
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  private Frequency() {}

  /** The frequencies that the plan states, as written. */
  static List<String> texts(Plan plan) {
    return AssayProps.values(plan.systemProps(), AssayProps.UPDATE_FREQUENCY);
  }

  /** A duration in years, months, weeks and days. */
  static Optional<Period> parse(String text) {
    try {
      return Optional.of(Period.parse(text)).filter(p -> !p.isZero() && !p.isNegative());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static boolean isMoreThanAYear(Period period) {
    return DAY.plus(period).isAfter(DAY.plus(YEAR));
  }

  /** The stated frequency when it is one of at most a year, else a year. */
  static Period of(Plan plan) {
    return texts(plan).stream()
        .flatMap(t -> parse(t).stream())
        .filter(p -> !isMoreThanAYear(p))
        .findFirst()
        .orElse(YEAR);
  }
}
