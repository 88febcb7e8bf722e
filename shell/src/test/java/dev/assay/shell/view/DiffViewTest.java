package dev.assay.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diff.Change;
import dev.assay.diff.Changes;
import dev.assay.diff.ChangesJson;
import dev.assay.diff.Diff;
import dev.assay.document.DocumentType;
import dev.assay.testing.RandomDocuments;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffViewTest {
  private static final Pattern HEAD =
      Pattern.compile("^(added|removed|moved|changed) +(\\S.*)$", Pattern.MULTILINE);

  /** Any two documents of a model differ in most of what they have. */
  @Test
  void textAndJsonTellTheSameChanges() {
    for (DocumentType type : DocumentType.values()) {
      for (int seed = 0; seed < 6; seed++) {
        Changes changes =
            Diff.of(
                RandomDocuments.document(type, seed, 40),
                RandomDocuments.document(type, seed + 100, 40));
        List<String> told = new ArrayList<>();
        // The text puts what is the same item under another id behind the rest, and says once where
        // several values of one list came or went.
        String former = "";
        for (JsonNode change : byNature(json(changes))) {
          String head = change.get("kind").asString() + " " + change.get("place").asString();
          boolean plain =
              isPlain(change) && (head.startsWith("added") || head.startsWith("removed"));
          String mark = change.get("nature").asString() + head;
          if (!plain || !mark.equals(former)) {
            told.add(head);
          }
          former = plain ? mark : "";
        }
        String page = new DiffView(new Style(false), 4000, true).page(changes);
        List<String> shown = new ArrayList<>();
        Matcher heads = HEAD.matcher(page);
        while (heads.find()) {
          shown.add(heads.group(1) + " " + heads.group(2));
        }
        assertEquals(told.stream().sorted().toList(), shown.stream().sorted().toList());
        for (Change.Kind kind : Change.Kind.values()) {
          String word = kind.name().toLowerCase(Locale.ROOT);
          int count = json(changes).at("/counts/" + word).asInt();
          assertTrue(count == 0 || page.contains(count + " " + word), page);
        }
      }
    }
  }

  private static List<JsonNode> byNature(JsonNode json) {
    List<JsonNode> sorted = new ArrayList<>();
    for (String nature : List.of("content", "rename", "reference", "bookkeeping")) {
      for (JsonNode change : json.get("changes")) {
        if (change.get("nature").asString().equals(nature)) {
          sorted.add(change);
        }
      }
    }
    return sorted;
  }

  private static boolean isPlain(JsonNode change) {
    JsonNode side = change.has("new") ? change.get("new") : change.get("old");
    JsonNode value = side.get("value");
    return value != null && !value.isObject() && !value.asString().isBlank();
  }

  private static JsonNode json(Changes changes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChangesJson.write(changes, "a", "b", out);
    return JsonMapper.builder().build().readTree(out.toByteArray());
  }
}
