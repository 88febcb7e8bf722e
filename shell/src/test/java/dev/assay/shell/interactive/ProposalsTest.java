package dev.assay.shell.interactive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalsTest {
  private static List<String> values(List<String> before, String word) {
    return Proposals.of(before, word, null).stream().map(Proposals.Proposal::value).toList();
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
    assertEquals(List.of("redo", "resolve"), values(List.of("help"), "r"));
  }

  @Test
  void namesOfTheOpenDocumentAreProposed(@TempDir Path folder) throws Exception {
    Path plan = folder.resolve("ssp.json");
    try (InputStream in =
        Objects.requireNonNull(
            ProposalsTest.class.getResourceAsStream("/dev/assay/examples/machine-shop/ssp.json"))) {
      Files.copy(in, plan);
    }
    Session session =
        Session.interactive(
            new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                80,
                false,
                false));
    CommandRunner.run(List.of("open", plan.toString()), session);

    assertEquals(
        List.of("3.9.1", "3.9.2", "3.9.2[a]", "3.9.2[b]", "3.9.2[c]"),
        values(List.of("show"), "3.9", session));
    assertEquals(List.of("planned"), values(List.of("set", "status", "3.9.1"), "pl", session));
    assertEquals(
        List.of("Account management procedure"),
        values(List.of("set", "status", "3.9.1", "planned", "--component"), "acc", session));
    assertEquals(
        List.of("Bramblewick Precision Works, LLC"),
        values(List.of("list", "controls", "--party"), "bramb", session));
    assertEquals(List.of("components", "controls"), values(List.of("list"), "co", session));
    assertTrue(
        values(List.of("list", "findings", "--rule"), "DATE-", session).contains("DATE-006"));
  }

  private static List<String> values(List<String> before, String word, Session session) {
    return Proposals.of(before, word, session.open()).stream()
        .map(Proposals.Proposal::value)
        .sorted()
        .toList();
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
    assertFalse(Proposals.of(List.of("open"), folder + "/cmmc-p", null).get(0).complete());
    assertEquals(List.of(), values(List.of("open"), folder + "/nowhere/x"));
  }

  @Test
  void aListOfProposalsHasItsDescriptionsInOneColumn() {
    Proposals.Proposal one = Proposals.Proposal.of("3.5.1", "Identification");
    assertEquals("3.5.1      Identification", LineCompleter.line(one, 9, 80));
    assertEquals("3.5.1      Identific...", LineCompleter.line(one, 9, 24));
    assertEquals("3.5.1", LineCompleter.line(one, 9, 20));
    assertEquals("x", LineCompleter.line(Proposals.Proposal.of("x", null), 9, 80));
  }
}
