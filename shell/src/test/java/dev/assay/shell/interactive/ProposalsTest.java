package dev.assay.shell.interactive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalsTest {
  private static List<String> values(List<String> before, String word) {
    return Proposals.of(before, word).stream().map(Proposals.Proposal::value).toList();
  }

  @Test
  void commandsAreProposedWordByWord() {
    assertEquals(List.of("catalog", "close", "completion", "convert"), values(List.of(), "c"));
    assertEquals(
        List.of("gap", "import", "list", "search", "show"), values(List.of("catalog"), ""));
  }

  @Test
  void optionsAreProposedOnceUnlessTheyMayBeRepeated() {
    List<String> options = values(List.of("validate", "a.json", "--quiet", "--map", "a=b"), "--");

    assertTrue(options.contains("--level"));
    assertTrue(options.contains("--map"));
    assertFalse(options.contains("--quiet"));
  }

  @Test
  void valuesOfOptionsAreProposed() {
    assertEquals(List.of("schema"), values(List.of("validate", "a.json", "--level"), "sch"));
    assertEquals(List.of("--level=schema"), values(List.of("validate", "a.json"), "--level=s"));
    assertEquals(List.of("json", "xml", "yaml"), values(List.of("resolve", "--to"), ""));
    assertEquals(List.of("text"), values(List.of("validate", "--format"), "t"));
  }

  @Test
  void requirementsAreProposedInTheSpellingThatWasBegun() {
    assertEquals(List.of("3.9.1", "3.9.2"), values(List.of("catalog", "show"), "3.9"));
    assertEquals(List.of("PS.L2-3.9.1", "PS.L2-3.9.2"), values(List.of("catalog", "show"), "ps"));
    assertEquals(110, values(List.of("catalog", "show"), "").size());
  }

  @Test
  void familiesAndCommandsAreProposed() {
    assertEquals(List.of("AC", "AT", "AU"), values(List.of("catalog", "list"), "a"));
    assertEquals(List.of("resolve"), values(List.of("help"), "r"));
  }

  @Test
  void documentsAreBuiltInNamesAndFiles(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("cmmc.json"), "{}");
    Files.writeString(folder.resolve(".hidden.json"), "{}");
    Files.createDirectory(folder.resolve("cmmc-plans"));

    assertTrue(values(List.of("open"), "cmmc").contains("cmmc-l2"));
    assertEquals(
        List.of(folder + "/cmmc-plans/", folder + "/cmmc.json"),
        values(List.of("open"), folder + "/"));
    assertEquals(List.of(folder + "/.hidden.json"), values(List.of("open"), folder + "/."));
    assertFalse(Proposals.of(List.of("open"), folder + "/cmmc-p").get(0).complete());
    assertEquals(List.of(), values(List.of("open"), folder + "/nowhere/x"));
  }
}
