package dev.assay.shell.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.assess.Assess;
import dev.assay.validate.assess.AssessOptions;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.cmmc.Assessor;
import dev.assay.validate.cmmc.GateCondition;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The Word report of an assessment holds what the assessment comes to, and why. */
class AssessmentReportTest {
  private static final Path EXAMPLE = Path.of("..", "test-resources", "examples", "machine-shop");

  private static Assessment assess(int level) throws Exception {
    AssessOptions options =
        new AssessOptions(
            level, Assessor.SELF, LocalDate.of(2026, 11, 1), ValidationOptions.DEFAULT);
    Source plan = Source.read(EXAMPLE.resolve("ssp.json"), Limits.DEFAULT);
    Source poam = Source.read(EXAMPLE.resolve("poam.json"), Limits.DEFAULT);
    return Objects.requireNonNull(Assess.run(plan, poam, options).assessment());
  }

  private static String text(byte[] docx) throws Exception {
    try (XWPFWordExtractor extractor =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      return extractor.getText();
    }
  }

  @Test
  void theReportSaysStatusScoreGateAndFindings() throws Exception {
    Assessment assessment = assess(2);
    String text = text(AssessmentReport.write(assessment));
    assertTrue(text.contains(assessment.statusLabel()));
    assertTrue(text.contains(Objects.requireNonNull(assessment.score()).total() + " of 110"));
    for (GateCondition condition : Objects.requireNonNull(assessment.gate()).conditions()) {
      assertTrue(text.contains(condition.detail()), condition.detail());
    }
    for (Finding finding : assessment.findings()) {
      assertTrue(text.contains(finding.message()), finding.message());
    }
    assessment.notChecked().forEach(n -> assertTrue(text.contains(n.why()), n.why()));
    long rows = text.lines().filter(l -> l.matches("[A-Z]{2}\\.L2-3\\.\\d+\\.\\d+ .*")).count();
    assertTrue(rows >= 110, rows + " rows of requirements");
  }

  @Test
  void levelOneHasFifteenRequirementsAndNoScore() throws Exception {
    String text = text(AssessmentReport.write(assess(1)));
    assertEquals(15, text.lines().filter(l -> l.matches("[A-Z]{2}\\.L1-.*")).count());
    assertTrue(text.contains("CMMC Level 1 Assessment"));
  }

  @Test
  void theSameAssessmentGivesTheSameBytes() throws Exception {
    assertArrayEquals(AssessmentReport.write(assess(2)), AssessmentReport.write(assess(2)));
  }
}
