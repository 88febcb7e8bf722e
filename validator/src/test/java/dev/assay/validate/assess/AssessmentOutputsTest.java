package dev.assay.validate.assess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.io.Source;
import dev.assay.model.gen.AssessmentResults;
import dev.assay.model.gen.Result;
import dev.assay.validate.FileReport;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.cmmc.ExampleSsp;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written of an assessment. */
class AssessmentOutputsTest {
  private static Assessment bad() {
    return Assessments.of(
        root -> {
          ExampleSsp.state(root, "3.1.1", "planned");
          ExampleSsp.component(root, "CNC machine tools")
              .put("description", "<script>x|y</script>");
          ExampleSsp.at(root, "/metadata").put("title", "=cmd|' /C calc'!A0 <b>&");
        },
        2);
  }

  @Test
  void jsonHoldsStatusScoreAndAllObjectives() {
    JsonNode json = JsonMapper.builder().build().readTree(AssessmentJson.toString(bad()));
    assertEquals("1.0", json.path("assay-assessment").asString());
    assertEquals("No CMMC Status", json.path("status").asString());
    assertEquals(103, json.at("/score/total").asInt());
    assertEquals(110, json.path("requirements").size());
    int objectives = 0;
    for (JsonNode requirement : json.path("requirements")) {
      objectives += requirement.path("objectives").size();
    }
    assertEquals(320, objectives);
    assertEquals(json.at("/summary/errors").asInt() > 0, true);
  }

  @Test
  void everyOutputIsTheSameOnEveryRun() {
    assertEquals(
        AssessmentJson.toString(Assessments.example()),
        AssessmentJson.toString(Assessments.example()));
    assertEquals(
        AssessmentMarkdown.of(Assessments.example()), AssessmentMarkdown.of(Assessments.example()));
    assertArrayEquals(
        Assessments.bytes(ResultsDocument.of(Assessments.example())),
        Assessments.bytes(ResultsDocument.of(Assessments.example())));
  }

  @Test
  void theWorksheetHasARowForEachObjective() {
    List<List<String>> rows = Worksheet.rows(Assessments.example());
    assertEquals(321, rows.size());
    rows.forEach(row -> assertEquals(rows.get(0).size(), row.size()));
    assertTrue(
        rows.stream().anyMatch(r -> r.get(3).equals("3.3.3[a]") && r.get(4).equals("NOT MET")));
    assertTrue(
        rows.stream().anyMatch(r -> r.get(7).contains("evidence/access-review-2026-09.txt")));
  }

  @Test
  void theRequirementsSayWhatStandsOnThePoam() {
    List<List<String>> rows = Worksheet.requirements(Assessments.example());
    assertEquals(111, rows.size());
    rows.forEach(row -> assertEquals(rows.get(0).size(), row.size()));
    assertEquals(2, rows.stream().filter(r -> r.get(7).equals("open")).count());
  }

  @Test
  void noCellIsTakenForAFormula() {
    assertEquals("'=1+1", Worksheet.cell("=1+1"));
    assertEquals("'@x", Worksheet.cell("@x"));
    assertEquals("\"'-a,b\"", Worksheet.cell("-a,b"));
    assertEquals("\"say \"\"so\"\"\"", Worksheet.cell("say \"so\""));
  }

  @Test
  void markdownTakesNothingOfThePlanForMarkup() {
    String text = AssessmentMarkdown.of(bad());
    assertTrue(text.startsWith("# =cmd\\|' /C calc'\\!A0 \\<b\\>\\&\n"));
    assertFalse(text.contains("<script>"));
    assertTrue(text.contains("**No CMMC Status**"));
  }

  @Test
  void theResultsDocumentIsValidAtAllLevels() {
    for (Assessment assessment : List.of(Assessments.example(), bad())) {
      byte[] bytes = Assessments.bytes(ResultsDocument.of(assessment));
      FileReport report =
          new Validator(ValidationOptions.DEFAULT).validate(Source.of("results.json", bytes));
      assertTrue(report.readable());
      assertEquals(List.of(), report.findings().stream().map(Finding::message).toList());
    }
  }

  @Test
  void theResultsDocumentHasAFindingForEachObjective() {
    Result result =
        ResultsDocument.of(Assessments.example()).rootAs(AssessmentResults.class).results().get(0);
    assertEquals(320, result.findings().size());
    assertEquals(2, result.risks().size());
    assertEquals(
        4,
        result.findings().stream()
            .filter(f -> f.target().status().state().equals("not-satisfied"))
            .count());
  }
}
