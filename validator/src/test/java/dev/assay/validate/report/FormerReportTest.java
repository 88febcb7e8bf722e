package dev.assay.validate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.FailOn;
import dev.assay.validate.FileReport;
import dev.assay.validate.Level;
import dev.assay.validate.Report;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormerReportTest {
  private static final RunInfo RUN = new RunInfo("1", Level.RULES, FailOn.ERROR, false, false);

  private static FileReport report(String file, int moved, String... messages) {
    List<Finding> findings = new ArrayList<>();
    for (String message : messages) {
      int at = findings.size() + moved;
      findings.add(
          Finding.of(
              "A-1",
              Severity.ERROR,
              message,
              new Location(file, 10 + at, 3, "/list/" + at + "/x", null),
              null));
    }
    return new FileReport(file, null, null, null, null, true, findings, List.of(), List.of());
  }

  private static FormerReport former(ReportFormat format, FileReport... files) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(new Report(List.of(files)), RUN, out);
    return FormerReport.read(Source.of("former", out.toByteArray()), Limits.DEFAULT);
  }

  private static List<String> messages(FileReport report) {
    return report.findings().stream().map(Finding::message).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"JSON", "JSONL", "SARIF"})
  void onlyNewFindingsAreLeftThoughLinesHaveMoved(ReportFormat format) throws Exception {
    FormerReport former =
        former(format, report("plans/ä b.json", 0, "one", "two", "two"), report("x.json", 0, "no"));

    FileReport now = report("./plans/ä b.json", 7, "zero", "one", "two", "two", "two", "no");

    assertEquals(List.of("zero", "two", "no"), messages(former.newOnly(now)));
  }

  @Test
  void aReportOfTheFirstFormWillDo() throws Exception {
    String old =
        """
        {"assay-report": "1.0", "summary": {}, "files": [{"file": "a.json", "readable": true,
         "findings": [{"rule": "A-1", "severity": "error", "message": "one", "line": 3,
           "column": 1, "pointer": "/list/9/x"}], "not-checked": [], "coverage": []}]}
        """;
    FormerReport former =
        FormerReport.read(Source.of("old", old.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);

    assertEquals(List.of("two"), messages(former.newOnly(report("a.json", 0, "one", "two"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "<xml/>", "{\"catalog\": {}}", "{\"assay-report\": \"1"})
  void whatIsNoReportIsRefusedInOneLine(String text) {
    UnreadableException e =
        assertThrows(
            UnreadableException.class,
            () ->
                FormerReport.read(
                    Source.of("x.json", text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT));

    assertEquals(1, e.reason().lines().count());
    assertTrue(e.reason().startsWith("it "), e.reason());
  }
}
