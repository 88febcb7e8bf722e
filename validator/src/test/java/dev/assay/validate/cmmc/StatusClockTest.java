package dev.assay.validate.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatusClockTest {
  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void theCloseoutIsDueAfterOneHundredAndEightyCalendarDays() {
    StatusClock clock =
        StatusClock.of(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, day("2026-09-21"), day("2027-03-20"));
    assertEquals(day("2027-03-20"), clock.closeoutDue());
    assertEquals(0, clock.closeoutDaysLeft());
    assertFalse(clock.expired());
    assertNull(clock.nextAffirmation());
  }

  @Test
  void aConditionalStatusLapsesTheDayAfter() {
    StatusClock clock =
        StatusClock.of(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, day("2026-09-21"), day("2027-03-21"));
    assertTrue(clock.expired());
    assertEquals(-1, clock.closeoutDaysLeft());
  }

  @Test
  void aFinalStatusHoldsThreeYearsAndIsAffirmedEachYear() {
    StatusClock clock =
        StatusClock.of(CmmcStatus.FINAL_LEVEL_2_SELF, day("2026-02-10"), day("2027-02-11"));
    assertEquals(day("2029-02-10"), clock.validThrough());
    assertEquals(day("2028-02-10"), clock.nextAffirmation());
    assertFalse(clock.expired());
  }

  @Test
  void levelOneHoldsOneYear() {
    StatusClock clock =
        StatusClock.of(CmmcStatus.FINAL_LEVEL_1_SELF, day("2024-02-29"), day("2025-03-01"));
    assertEquals(day("2025-02-28"), clock.validThrough());
    assertTrue(clock.expired());
  }

  @Test
  void statusesAreKnownByTheirOfficialNames() {
    assertEquals(
        CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO,
        CmmcStatus.ofLabel(" conditional Level 2 (c3pao) ").orElseThrow());
    assertTrue(CmmcStatus.ofLabel("Conditional Level 1 (Self)").isEmpty());
  }
}
