package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static FileReport file(boolean readable, Severity... severities) {
    List<Finding> findings =
        Arrays.stream(severities)
            .map(s -> Finding.of("OSCAL-VALUE", s, "wrong", Location.ofFile("a.json"), null))
            .toList();
    return new FileReport(
        "a.json", null, null, null, null, readable, findings, List.of(), List.of());
  }

  @Test
  void endsWithoutFindingsThatCount() {
    Report report = new Report(List.of(file(true), file(true, Severity.INFO)));
    assertEquals(Report.DONE, report.exitCode(FailOn.ERROR));
    assertEquals(Report.DONE, report.exitCode(FailOn.WARNING));
  }

  @Test
  void failsFromTheSeverityThatIsAskedFor() {
    Report report = new Report(List.of(file(true), file(true, Severity.WARNING)));
    assertEquals(Report.DONE, report.exitCode(FailOn.ERROR));
    assertEquals(Report.FINDINGS, report.exitCode(FailOn.WARNING));
    assertEquals(Report.DONE, report.exitCode(FailOn.NEVER));
  }

  @Test
  void anUnreadableInputWeighsMoreThanFindings() {
    Report report = new Report(List.of(file(true, Severity.ERROR), file(false, Severity.ERROR)));
    assertEquals(Report.UNREADABLE, report.exitCode(FailOn.ERROR));
    assertEquals(Report.UNREADABLE, report.exitCode(FailOn.NEVER));
    assertEquals(1, report.unreadable());
    assertEquals(2, report.count(Severity.ERROR));
  }

  @Test
  void knowsTheWordsOfTheCommandLine() {
    for (Level level : Level.values()) {
      assertEquals(level, Level.ofLabel(level.label()));
    }
    for (FailOn failOn : FailOn.values()) {
      assertEquals(failOn, FailOn.ofLabel(failOn.label()));
    }
    assertNull(Level.ofLabel("everything"));
    assertNull(FailOn.ofLabel("sometimes"));
  }
}
