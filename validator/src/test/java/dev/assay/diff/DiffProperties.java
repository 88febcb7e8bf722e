package dev.assay.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.testing.Documents;
import dev.assay.testing.RandomDocuments;
import dev.assay.testing.Seeds;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The laws of comparison over documents of all seven models. */
class DiffProperties {
  @Provide
  Arbitrary<OscalDocument> documents() {
    return Combinators.combine(
            Arbitraries.of(DocumentType.values()),
            Arbitraries.longs(),
            Arbitraries.integers().between(0, 120))
        .as(RandomDocuments::document);
  }

  @Property(tries = 100, seed = Seeds.FIXED)
  void aDocumentHasNoDifferenceFromItself(@ForAll("documents") OscalDocument document) {
    OscalDocument again =
        Documents.readClean(Documents.write(document, DocumentFormat.JSON), DocumentFormat.JSON);
    assertEquals(List.of(), Diff.of(document, again).all());
  }

  @Property(tries = 100, seed = Seeds.FIXED)
  void theFormatMakesNoDifference(
      @ForAll("documents") OscalDocument document, @ForAll DocumentFormat format) {
    OscalDocument other = Documents.readClean(Documents.write(document, format), format);
    assertEquals(List.of(), Diff.of(document, other).all());
  }

  @Property(tries = 300, seed = Seeds.FIXED)
  void theChangesMakeTheNewDocumentOfTheOldOne(
      @ForAll("documents") OscalDocument old,
      @ForAll @IntRange(min = 1, max = 12) int edits,
      @ForAll long seed) {
    OscalDocument now = RandomEdit.of(old, edits, new Random(seed));
    Changes changes = Diff.of(old, now);
    assertEquals(Patch.plain(now), Patch.apply(old, changes), () -> changes.all().toString());
  }

  @Property(tries = 100, seed = Seeds.FIXED)
  void theChangesMakeAnyDocumentOfAnyOther(
      @ForAll("documents") OscalDocument old, @ForAll long seed) {
    OscalDocument now = RandomDocuments.document(old.type(), seed, 60);
    Changes changes = Diff.of(old, now);
    assertEquals(Patch.plain(now), Patch.apply(old, changes), () -> changes.all().toString());
  }

  @Property(tries = 300, seed = Seeds.FIXED)
  void seenFromTheOtherSideTheChangesAreMirrored(
      @ForAll("documents") OscalDocument old,
      @ForAll @IntRange(min = 1, max = 12) int edits,
      @ForAll long seed) {
    OscalDocument now = RandomEdit.of(old, edits, new Random(seed));
    Changes there = Diff.of(old, now);
    Changes back = Diff.of(now, old);
    assertEquals(new HashSet<>(there.mirror().all()), new HashSet<>(back.all()));
    assertEquals(there.all().size(), back.all().size());
  }

  @Property(tries = 300, seed = Seeds.FIXED)
  void oneEditIsOneChangeAtItsPlace(@ForAll("documents") OscalDocument old, @ForAll long seed) {
    RandomEdit.Placed edit = RandomEdit.placed(old, new Random(seed));
    Changes changes = Diff.of(old, edit.document());
    assertFalse(changes.all().isEmpty());
    // What an item is told by may be all that it has: another one has come then, and it is gone.
    boolean oneForAnother =
        changes.all().size() == 2
            && changes.all().stream().map(Change::kind).distinct().count() == 2
            && changes.count(Change.Kind.ADDED) == 1;
    assertTrue(changes.all().size() == 1 || oneForAnother, () -> changes.all().toString());
    for (Change change : changes.all()) {
      String at = change.side().pointer();
      // An item that is another one now is told of as a whole, and so is the last one of a list.
      boolean there = (at + "/").startsWith(edit.pointer() + "/");
      assertTrue(there || (oneForAnother && edit.pointer().startsWith(at + "/")), at);
    }
  }

  @Property(tries = 300, seed = Seeds.FIXED)
  void anotherOrderIsNothingButMoves(@ForAll("documents") OscalDocument old, @ForAll long seed) {
    OscalDocument now = RandomEdit.reordered(old, new Random(seed));
    if (now == null) {
      return;
    }
    Changes changes = Diff.of(old, now);
    assertEquals(now.equals(old), changes.all().isEmpty());
    for (Change change : changes.all()) {
      assertEquals(Change.Kind.MOVED, change.kind(), change::toString);
    }
  }

  @Property(tries = 100, seed = Seeds.FIXED)
  void whatHasAnotherUuidIsFollowed(@ForAll("documents") OscalDocument old) {
    String json = new String(Documents.write(old, DocumentFormat.JSON), StandardCharsets.UTF_8);
    // A uuid that no item of the document has leads elsewhere: another one there says another
    // thing.
    Matcher own =
        Pattern.compile("\"uuid\": *\"([0-9a-f]{7})([0-9a-f])([-0-9a-f]{28})\"").matcher(json);
    String renewed = json;
    while (own.find()) {
      String digit = Integer.toHexString(15 - Integer.parseInt(own.group(2), 16));
      renewed =
          renewed.replace(
              own.group(1) + own.group(2) + own.group(3), own.group(1) + digit + own.group(3));
    }
    OscalDocument now =
        Documents.readClean(renewed.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON);
    Changes changes = Diff.of(old, now);
    assertEquals(List.of(), changes.of(Change.Nature.CONTENT));
    assertEquals(json.equals(renewed), changes.all().isEmpty());
  }

  @Property(tries = 100, seed = Seeds.FIXED)
  void allReportsTellTheSameChanges(
      @ForAll("documents") OscalDocument old,
      @ForAll @IntRange(min = 1, max = 12) int edits,
      @ForAll long seed) {
    Changes changes = Diff.of(old, RandomEdit.of(old, edits, new Random(seed)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChangesJson.write(changes, "a", "b", out);
    JsonNode json = JsonMapper.builder().build().readTree(out.toByteArray());
    assertEquals(changes.all().size(), json.get("changes").size());
    assertEquals(changes.isSame(), json.get("same").asBoolean());
    String markdown = ChangesMarkdown.of(changes, "a", "b");
    String html = ChangesHtml.of(changes, "a", "b");
    int shown = changes.all().size() - changes.of(Change.Nature.REFERENCE).size();
    assertEquals(shown, count(markdown, "(?m)^\\| (added|removed|moved|changed) \\| "));
    assertEquals(shown, count(html, "<article class="));
    for (Change.Kind kind : Change.Kind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      int listed = 0;
      for (JsonNode change : json.get("changes")) {
        boolean content = change.get("nature").asString().equals("content");
        listed += content && change.get("kind").asString().equals(word) ? 1 : 0;
      }
      assertEquals(changes.count(kind), listed);
      assertEquals(listed, json.at("/counts/" + word).asInt());
      assertEquals(listed > 0, markdown.contains(listed + " " + word));
      assertEquals(listed > 0, html.contains(listed + " " + word));
    }
    for (int i = 0; i < changes.all().size(); i++) {
      Change change = changes.all().get(i);
      JsonNode told = json.get("changes").get(i);
      assertEquals(change.side().place(), told.get("place").asString());
      assertEquals(pointer(change.before()), told.at("/old/pointer").asString(""));
      assertEquals(pointer(change.after()), told.at("/new/pointer").asString(""));
    }
  }

  private static String pointer(Change.@Nullable Side side) {
    return side == null ? "" : side.pointer();
  }

  private static int count(String text, String regex) {
    return (int) Pattern.compile(regex).matcher(text).results().count();
  }
}
