package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.convert.edit.Change;
import dev.assay.io.Source;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.Task;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Items of a plan of action that come and go as rows of its table in Word. */
class WordPoamTest {
  private static Source base;
  private static byte[] word;

  @BeforeAll
  static void write() throws Exception {
    base = Examples.poam();
    word = new Converter().convert(base, OutputFormat.DOCX).files().get(0).bytes();
  }

  private static TakenBack back(UnaryOperator<String> body) throws Exception {
    return new Converter().takeBack(Source.of("edited.docx", WordEdits.edit(word, body)), base);
  }

  private static PlanOfActionAndMilestones plan(Source source) {
    return Examples.document(source).rootAs(PlanOfActionAndMilestones.class);
  }

  private static PlanOfActionAndMilestones plan(TakenBack result) {
    byte[] bytes = result.bytes();
    assertNotNull(bytes, () -> result.findings().toString());
    assertEquals(List.of(), Examples.findings(bytes));
    return plan(Source.of("new.json", bytes));
  }

  private static String rowOf(String body, String text) {
    Matcher row = Pattern.compile("<w:tr>(?:(?!</w:tr>).)*</w:tr>").matcher(body);
    while (row.find()) {
      if (row.group().contains(text)) {
        return row.group();
      }
    }
    throw new AssertionError("no row says " + text);
  }

  private static String cell(String... lines) {
    StringBuilder xml = new StringBuilder("<w:tc><w:tcPr/>");
    for (String line : lines) {
      xml.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
    }
    return xml.append("</w:tc>").toString();
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  @Test
  void anUneditedTableGivesTheBaseByteForByte() throws Exception {
    TakenBack result = back(b -> b);
    assertEquals(List.of(), result.findings());
    assertArrayEquals(base.bytes(), result.bytes());
  }

  @Test
  void aRowThatIsDeletedTakesItsItemAndTheRiskOfThatItemAlone() throws Exception {
    PoamItem first = plan(base).poamItems().get(0);
    String risk = first.relatedRisks().get(0).riskUuid();
    TakenBack result = back(b -> b.replace(rowOf(b, first.title().plainText()), ""));
    assertEquals(List.of(), result.findings());
    assertEquals(
        List.of(Change.Kind.REMOVED), result.changes().stream().map(Change::kind).toList());
    PlanOfActionAndMilestones now = plan(result);
    assertEquals(plan(base).poamItems().stream().skip(1).toList(), now.poamItems());
    assertEquals(
        plan(base).risks().stream().filter(r -> !r.uuid().equals(risk)).toList(), now.risks());
  }

  @Test
  void aNewRowIsAnItemWithItsRiskAndMilestone() throws Exception {
    String made =
        row(
            cell(
                "Visitor badges are not collected", "Three badges were missing in the last count."),
            cell(""),
            cell("8 hours"),
            cell("2026-12-15"),
            cell("Count badges each evening", "2026-11-30"),
            cell(""),
            cell("Self-assessment"),
            cell("Ongoing"));
    String last = plan(base).poamItems().get(plan(base).poamItems().size() - 1).title().plainText();
    TakenBack result = back(b -> b.replace(rowOf(b, last), rowOf(b, last) + made));
    assertEquals(List.of(), result.findings());
    assertEquals(List.of(Change.Kind.ADDED), result.changes().stream().map(Change::kind).toList());
    PlanOfActionAndMilestones now = plan(result);
    assertEquals(plan(base).poamItems().size() + 1, now.poamItems().size());
    PoamItem item = now.poamItems().get(now.poamItems().size() - 1);
    assertEquals("Visitor badges are not collected", item.title().plainText());
    Risk risk = now.risks().get(now.risks().size() - 1);
    assertEquals(item.relatedRisks().get(0).riskUuid(), risk.uuid());
    assertTrue(risk.deadline().startsWith("2026-12-15"), risk.deadline());
    Task task = risk.remediations().get(0).tasks().get(0);
    assertEquals("Count badges each evening", task.title().plainText());
    assertTrue(task.timing().onDate().date().startsWith("2026-11-30"));
  }

  @Test
  void aNewRowWithADayThatIsNoneIsAFinding() throws Exception {
    String made =
        row(
            cell("Badges"),
            cell(""),
            cell(""),
            cell("soon"),
            cell(""),
            cell(""),
            cell(""),
            cell(""));
    String last = plan(base).poamItems().get(0).title().plainText();
    TakenBack result = back(b -> b.replace(rowOf(b, last), rowOf(b, last) + made));
    assertEquals(1, result.findings().size());
    assertTrue(
        result.findings().get(0).message().contains("\"soon\" is no date"),
        () -> result.findings().toString());
  }
}
