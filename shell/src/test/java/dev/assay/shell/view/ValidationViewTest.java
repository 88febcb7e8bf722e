package dev.assay.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.UnreadableException;
import dev.assay.validate.FailOn;
import dev.assay.validate.FileReport;
import dev.assay.validate.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidationViewTest {
  private final ValidationView view = view(false);

  private static ValidationView view(boolean full) {
    return new ValidationView(new Style(false), 80, FailOn.ERROR, full);
  }

  private static Finding finding(
      Severity severity, String rule, int line, String message, @Nullable String help) {
    return Finding.of(rule, severity, message, new Location("ssp.json", line, 5, null, null), help);
  }

  private static FileReport report(List<Finding> findings, NotChecked... notChecked) {
    return new FileReport(
        "ssp.json",
        DocumentFormat.JSON,
        DocumentType.SYSTEM_SECURITY_PLAN,
        "1.1.2",
        "1.1.3",
        true,
        findings,
        List.of(notChecked),
        List.of());
  }

  @Test
  void findingsStandBySeverityWithTheirHelpBelow() {
    FileReport report =
        report(
            List.of(
                finding(Severity.WARNING, "B-2", 3, "is odd", null),
                finding(Severity.ERROR, "A-1", 9, "is wrong", "mend it")));

    assertEquals(
        """
        failed  ssp.json  system security plan, JSON, OSCAL 1.1.2 (checked as 1.1.3)

        ssp.json:9:5 error A-1 is wrong
            mend it

        ssp.json:3:5 warning B-2 is odd

        """,
        view.file(report));
    assertEquals(
        "1 document: failed; 1 error, 1 warning\n", view.summary(new Report(List.of(report))));
  }

  @Test
  void longGroupsAreFoldedToWhatTellsThemApart() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      findings.add(
          finding(Severity.ERROR, "SSP-1", 4, "requirement 3.1." + i + " is not answered", null));
    }

    String folded = view.file(report(findings));

    assertTrue(folded.contains("requirement 3.1.3 is not answered"), folded);
    assertFalse(folded.contains("requirement 3.1.4 is not answered"), folded);
    assertTrue(
        folded.contains("and 6 more: 3.1.4, 3.1.5, 3.1.6, 3.1.7, 3.1.8, 3.1.9; --full shows all"),
        folded);
    assertTrue(view(true).file(report(findings)).contains("requirement 3.1.9 is not answered"));
  }

  @Test
  void whatIsNotListedIsToldBelowWhatIsFolded() {
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= 6; line++) {
      findings.add(finding(Severity.ERROR, "SSP-1", line, "is wrong", null));
    }
    String words = "7000 more findings of this rule, from here on, are not listed";
    findings.add(finding(Severity.ERROR, "SSP-1", 7, words, null));
    String told = "ssp.json:7:5 error SSP-1 " + words.substring(0, 40);
    assertTrue(
        view.file(report(findings))
            .contains("and 3 more: lines 4, 5, 6; --full shows all\n" + told),
        () -> view.file(report(findings)));
    assertTrue(view(true).file(report(findings)).contains("SSP-1 is wrong\n" + told));
  }

  @Test
  void messagesWithoutLikenessAreFoldedToTheirLines() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      findings.add(finding(Severity.ERROR, "X", 10 * i, i + " is a message of its own " + i, null));
    }

    assertTrue(view.file(report(findings)).contains("and 3 more: lines 40, 50, 60; --full"));
  }

  @Test
  void whatWasNotCheckedIsNeverAPass() {
    FileReport report = report(List.of(), new NotChecked("the profile", "it is out of reach"));
    Report run = new Report(List.of(report, report));

    assertTrue(view.file(report).startsWith("in part"), view.file(report));
    assertEquals(
        "\nnot checked\n  the profile: it is out of reach (2 documents)\n\n", view.notChecked(run));
    assertEquals(
        "2 documents: 2 passed as far as checked; 0 errors; 2 not checked\n", view.summary(run));
  }

  @Test
  void anInputThatCannotBeReadIsNoPassEither() {
    FileReport gone = FileReport.unreadable(new UnreadableException("gone.json", "it is gone"));

    assertTrue(view.file(gone).startsWith("unread  gone.json"), view.file(gone));
    assertEquals(
        "2 documents: 1 passed, 1 not readable as OSCAL; 1 error\n",
        view.summary(new Report(List.of(report(List.of()), gone))));
  }
}
