package dev.assay.validate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.validate.cmmc.ExampleSsp;
import dev.assay.validate.pkg.AssessmentPackage;
import dev.assay.validate.pkg.PackageCheck;
import dev.assay.validate.pkg.PackageLimits;
import dev.assay.validate.pkg.PackageReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From two documents to one answer. */
class AssessTest {
  @Test
  void theExampleIsConditionalLevelTwoWithOneHundredAndEightPoints() {
    Assessment assessment = Assessments.example();
    assertEquals("Conditional Level 2 (C3PAO)", assessment.statusLabel());
    assertEquals(108, assessment.score().total());
    assertFalse(assessment.gate().provisional());
    assertEquals(List.of(), assessment.obstacles());
    assertTrue(assessment.completeness().isComplete());
    assertEquals(320, assessment.completeness().objectivesAnswered());
    assertEquals("2027-03-20", String.valueOf(assessment.clock().closeoutDue()));
    assertEquals(List.of("0XZZ9"), assessment.subject().cageCodes());
  }

  @Test
  void theExampleHasNoErrors() {
    Assessment assessment = Assessments.example();
    assertEquals(
        List.of(),
        assessment.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .map(Finding::message)
            .toList());
  }

  @Test
  void aPlanWithAnOpenFivePointerHasNoStatus() {
    Assessment assessment = Assessments.of(root -> ExampleSsp.state(root, "3.1.1", "planned"), 2);
    assertEquals("No CMMC Status", assessment.statusLabel());
    assertEquals(103, assessment.score().total());
    assertTrue(assessment.stumbles().stream().anyMatch(s -> s.ruleId().equals("POAM-004")));
  }

  @Test
  void findingsKnowTheirLine() {
    Assessment assessment =
        Assessments.of(root -> ExampleSsp.state(root, "3.7.1", "alternative"), 2);
    Finding finding =
        assessment.findings().stream()
            .filter(f -> f.ruleId().equals("ANS-013"))
            .findFirst()
            .orElseThrow();
    assertTrue(finding.location().line() > 1);
    assertEquals("ssp.json", finding.location().file());
  }

  @Test
  void withoutAPoamThatIsMissingAndNotChecked() {
    Assessment assessment =
        Assess.run(
                Source.of("ssp.json", ExampleSsp.bytes("ssp.json")), null, Assessments.options(2))
            .assessment();
    assertNotNull(assessment);
    assertTrue(assessment.gate().provisional());
    assertFalse(assessment.completeness().isComplete());
    assertTrue(assessment.notChecked().stream().anyMatch(n -> n.what().equals("the POA&M")));
  }

  @Test
  void levelOneHasNoScoreAndNoGate() {
    Assessment assessment = Assessments.of(ExampleSsp::asIs, 1);
    assertNull(assessment.score());
    assertNull(assessment.gate());
    assertEquals("Final Level 1 (Self)", assessment.statusLabel());
  }

  @Test
  void levelThreeAsksForFinalLevelTwo() {
    Assessment assessment = Assessments.of(ExampleSsp::asIs, 3);
    assertEquals("No CMMC Status", assessment.statusLabel());
    assertEquals(0, assessment.levelThree().score());
  }

  @Test
  void aPlanOutOfDateIsAnObstacle() {
    Assessment assessment =
        Assessments.of(
            root ->
                ExampleSsp.at(root, "/metadata").put("last-modified", "2025-10-05T09:00:00-04:00"),
            2);
    assertEquals(1, assessment.obstacles().size());
  }

  @Test
  void whatIsNoPlanGivesNoAssessment() {
    for (String text : List.of("", "{", "<a/>", "{\"catalog\":{}}")) {
      Assess.Outcome outcome =
          Assess.run(
              Source.of("x", text.getBytes(StandardCharsets.UTF_8)), null, Assessments.options(2));
      assertNull(outcome.assessment());
      assertFalse(outcome.reports().get(0).findings().isEmpty());
    }
  }

  @Test
  void everyFormatOfAPlanGivesTheSameAnswer() throws IOException {
    Assessment json = Assessments.example();
    for (DocumentFormat format : DocumentFormat.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DocumentWriter.write(ExampleSsp.ssp(ExampleSsp::asIs), format, null, out);
      Assessment other =
          Assess.run(
                  Source.of("ssp.json", out.toByteArray()),
                  Source.of("poam.json", ExampleSsp.bytes("poam.json")),
                  Assessments.options(2))
              .assessment();
      assertEquals(json.score().total(), other.score().total());
      assertEquals(json.statusLabel(), other.statusLabel());
      assertEquals(
          json.findings().stream().map(Finding::message).toList(),
          other.findings().stream().map(Finding::message).toList());
    }
  }

  @Test
  void aPackageIsAssessedWithWhatIsWrongWithIt(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("plan.json"), ExampleSsp.bytes("ssp.json"));
    Files.write(folder.resolve("poam.json"), ExampleSsp.bytes("poam.json"));
    try (AssessmentPackage content = AssessmentPackage.open(folder, PackageLimits.DEFAULT)) {
      PackageReport found = PackageCheck.of(content, Limits.DEFAULT);
      Assessment assessment = Assess.run(found, null, Assessments.options(2)).assessment();
      assertEquals(folder.resolve("plan.json").toString(), assessment.subject().file());
      assertEquals("Conditional Level 2 (C3PAO)", assessment.statusLabel());
      List<Finding> missing =
          assessment.findings().stream().filter(f -> f.ruleId().equals("PKG-MISSING")).toList();
      assertFalse(missing.isEmpty());
      assertTrue(missing.get(0).location().line() > 1);
      assertEquals(
          found.findings().size(),
          assessment.findings().stream().filter(f -> f.ruleId().startsWith("PKG-")).count());
    }
  }
}
