package dev.assay.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diff.Change.Kind;
import dev.assay.diff.Change.Nature;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.testing.Documents;
import dev.assay.testing.RandomDocuments;
import dev.assay.validate.cmmc.ExampleSsp;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a comparison of two plans says. */
class DiffTest {
  private static final String FIREWALL = "46af67f9-fca7-5da7-a675-96df53fe9571";
  private static final String OTHER = "11111111-2222-4333-8444-555555555555";

  private static String plan() {
    return new String(ExampleSsp.bytes("ssp.json"), StandardCharsets.UTF_8);
  }

  private static OscalDocument read(String json) {
    return Documents.readClean(json.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON);
  }

  private static Changes diff(String edited) {
    return Diff.of(read(plan()), read(edited));
  }

  /** The plan with the first text after a mark replaced. */
  private static String replaceAfter(String mark, String old, String now) {
    String plan = plan();
    int at = plan.indexOf(old, plan.indexOf(mark));
    assertTrue(at > 0, mark);
    return plan.substring(0, at) + now + plan.substring(at + old.length());
  }

  @Test
  void aStatusIsToldByRequirementObjectiveAndComponent() {
    Changes changes =
        diff(replaceAfter("SP_800_171_3.5.3_obj.a", "\"implemented\"", "\"planned\""));

    assertEquals(1, changes.all().size());
    Change change = changes.all().get(0);
    assertEquals(Kind.CHANGED, change.kind());
    assertEquals(
        "3.5.3 [a], component Account management procedure, status", change.side().place());
    assertEquals("implemented", Values.text(change.before().value()));
    assertEquals("planned", Values.text(change.after().value()));
    assertTrue(change.side().pointer().endsWith("/implementation-status/state"));
  }

  @Test
  void aComponentWithAnotherUuidIsFollowedWithAllThatReferToIt() {
    Changes changes = diff(plan().replace(FIREWALL, OTHER));

    assertEquals(1, changes.of(Nature.RENAME).size(), changes.all().toString());
    assertFalse(changes.of(Nature.REFERENCE).isEmpty());
    assertEquals(List.of(), changes.of(Nature.CONTENT));
    assertFalse(changes.isSame());
  }

  @Test
  void allUuidsMadeAnewAreNoChangeOfContent() {
    String renewed =
        plan().replaceAll("([0-9a-f]{8}-[0-9a-f]{4}-)5([0-9a-f]{3}-[89ab])", "$1\\4$2");
    Changes changes = diff(renewed);

    assertEquals(List.of(), changes.of(Nature.CONTENT));
    assertTrue(changes.of(Nature.RENAME).size() > 100);
  }

  @Test
  void aRequirementInAnotherSpellingIsTheSame() {
    Changes changes = diff(plan().replace("SP_800_171_3.5.3", "IA.L2-3.5.3"));

    assertTrue(changes.all().stream().allMatch(c -> c.kind() == Kind.CHANGED));
    assertTrue(
        changes.all().stream().allMatch(c -> c.side().place().startsWith("3.5.3")),
        changes.all().toString());
  }

  @Test
  void theTimeOfChangeIsShownApart() {
    Changes changes = diff(replaceAfter("last-modified", "2026-", "2027-"));

    assertTrue(changes.isSame());
    assertEquals(Nature.BOOKKEEPING, changes.all().get(0).nature());
  }

  @Test
  void aSpellingOfMarkdownIsNoDifference() {
    assertEquals(List.of(), diff(replaceAfter("description", "The whole", "The&#32;whole")).all());
  }

  @Test
  void documentsOfTwoModelsAreNotCompared() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Diff.of(read(plan()), RandomDocuments.document(DocumentType.CATALOG, 1, 5)));
  }

  @Test
  void reportsTellOldAndNewAndNothingOfADocumentIsMarkup() {
    Changes changes =
        diff(replaceAfter("SP_800_171_3.5.3_obj.a", "The same list", "The <b>*other*</b> list"));

    String html = ChangesHtml.of(changes, "<old>.json", "new.json");
    assertTrue(html.contains("<del>same </del>"), html);
    assertTrue(html.contains("<ins>&lt;b&gt;"), html);
    assertTrue(html.contains("&lt;old&gt;.json"), html);
    String markdown = ChangesMarkdown.of(changes, "old.json", "new.json");
    assertTrue(markdown.contains("| changed | 3.5.3 \\[a\\], component"), markdown);
    assertTrue(markdown.contains("\\<b\\>"), markdown);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ChangesJson.write(changes, "old.json", "new.json", json);
    String text = json.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("\"kind\": \"changed\""), text);
    assertTrue(text.contains("\"same\": false"), text);
  }
}
