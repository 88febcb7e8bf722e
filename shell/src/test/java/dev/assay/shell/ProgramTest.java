package dev.assay.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and streams, on a process of its own. */
class ProgramTest {
  private static final String UNKNOWN_KEY =
      """
      {
        "catalog": {
          "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
          "metadata": {
            "title": "Small",
            "last-modified": "2026-01-31T08:30:00Z",
            "version": "1",
            "oscal-version": "1.1.3",
            "colour": "red"
          }
        }
      }
      """;

  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {
    String errLine() {
      assertEquals(1, err.lines().count(), err);
      return err.strip();
    }
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("unknown.json"), UNKNOWN_KEY);
    Files.writeString(
        folder.resolve("good.json"), UNKNOWN_KEY.replace(",\n      \"colour\": \"red\"", ""));
    Files.writeString(folder.resolve("other.json"), "{\"name\": \"left-pad\"}");
  }

  private Outcome run(String... args) throws IOException, InterruptedException {
    return run(List.of(), "", args);
  }

  private Outcome run(List<String> javaOptions, String input, String... args)
      throws IOException, InterruptedException {
    JavaProcess.Outcome outcome = JavaProcess.run(folder, javaOptions, input, List.of(args));
    return new Outcome(outcome.code(), outcome.out(), outcome.err());
  }

  @Test
  void versionAndHelpAreDone() throws Exception {
    Outcome version = run("--version");
    Outcome help = run("--help");
    Outcome nobodyThere = run();

    assertAll(
        () -> assertEquals(0, version.code()),
        () -> assertTrue(version.out().matches("assay \\d\\S* \\(OSCAL [0-9.]+, Java \\d+\\)\n")),
        () -> assertEquals(0, help.code()),
        () -> assertTrue(help.out().contains("validate")),
        () -> assertEquals(0, nobodyThere.code()),
        () -> assertEquals(help.out(), nobodyThere.out()),
        () -> assertEquals("", version.err() + help.err() + nobodyThere.err()));
  }

  @Test
  void wrongUsageIsTwoWithOneHelpfulLine() throws Exception {
    assertAll(
        () -> wrong("did you mean validate?", "valdiate", "good.json"),
        () -> wrong("did you mean --level?", "validate", "good.json", "--levle", "rules"),
        () -> wrong("did you mean schema?", "validate", "good.json", "--level", "shema"),
        () -> wrong("validate needs PATH", "validate"),
        () -> wrong("--format cannot be \"pdf\"", "package", "check", ".", "--format", "pdf"),
        () -> wrong("say where to write it: -o FILE.xlsx", "assess", ".", "--format", "xlsx"),
        () -> wrong("say where to write the zip", "package", "build", "."),
        () ->
            wrong(
                "--format cannot be \"pdf\"; it is one of text, json, jsonl, sarif",
                "validate",
                "good.json",
                "--format",
                "pdf"),
        () -> wrong("does not write docx", "resolve", "cmmc-l2", "-o", "good.docx"),
        () -> wrong("no system security plan to assess", "assess", "good.json"),
        () -> wrong("--date cannot be", "assess", "good.json", "--date", "soon"),
        () -> wrong("--dry-run is for --base", "convert", "good.json", "--dry-run"),
        () -> wrong("needs --official", "catalog", "import"),
        () -> wrong("say where to write", "convert", "good.json"),
        () ->
            wrong("good.json is there already; --force", "convert", "good.json", "-o", "good.json"),
        () -> wrong("did you mean catalog show?", "catalog", "shwo"),
        () -> wrong("none of the 110 requirements", "catalog", "show", "3.99.1"),
        () -> wrong("the command comes first", "--level", "rules"),
        () -> wrong("it is HREF=FILE", "resolve", "cmmc-l2", "--map", "nothing"));
  }

  private void wrong(String part, String... args) throws Exception {
    Outcome outcome = run(args);
    assertEquals(2, outcome.code(), outcome.err());
    assertTrue(outcome.errLine().startsWith("assay: "), outcome.err());
    assertTrue(outcome.errLine().contains(part), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void findingsAreOneUnlessTheyDoNotCount() throws Exception {
    Outcome bad = run("validate", "--level", "schema", "unknown.json");
    Outcome never = run("validate", "--level", "schema", "unknown.json", "--fail-on", "never");
    Outcome good = run("validate", "--level", "schema", "good.json", "--fail-on", "warning");

    assertAll(
        () -> assertEquals(1, bad.code()),
        () -> assertTrue(bad.out().contains("unknown.json:9:"), bad.out()),
        () -> assertTrue(bad.out().contains("colour"), bad.out()),
        () -> assertEquals(0, never.code()),
        () -> assertEquals(0, good.code(), good.out()));
  }

  @Test
  void whatIsNotOscalIsThreeAndTheRestIsStillChecked() throws Exception {
    Outcome outcome =
        run("validate", "--level", "schema", "nowhere.json", "other.json", "good.json");

    assertAll(
        () -> assertEquals(3, outcome.code()),
        () -> assertTrue(outcome.out().contains("nowhere.json error READ-INPUT"), outcome.out()),
        () -> assertTrue(outcome.out().contains("passed  good.json"), outcome.out()),
        () -> assertEquals(3, run("convert", "other.json", "-o", "x.xml").code()),
        () -> assertEquals(3, run("resolve", "nowhere.json").code()));
    assertFalse(Files.exists(folder.resolve("x.xml")));
  }

  @Test
  void aBrokenRulesFileEndsTheRunBeforeAnythingPasses() throws Exception {
    Files.writeString(folder.resolve("house.sch"), "<schema");

    Outcome outcome = run("validate", "good.json", "--rules", "house.sch");

    assertEquals(3, outcome.code(), outcome.out());
    assertTrue(outcome.err().contains("house.sch"), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void aDocumentThatWouldLoseSomethingIsNotWritten() throws Exception {
    Outcome refused = run("convert", "unknown.json", "-o", "unknown.xml");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("--drop-unknown"), refused.err());
    assertFalse(Files.exists(folder.resolve("unknown.xml")));

    Outcome dropped = run("convert", "unknown.json", "-o", "unknown.xml", "--drop-unknown");
    assertEquals(0, dropped.code());
    assertFalse(Files.readString(folder.resolve("unknown.xml")).contains("red"));
  }

  private void example(String name) throws IOException {
    try (var in =
        ProgramTest.class.getResourceAsStream("/dev/assay/examples/machine-shop/" + name)) {
      Files.copy(java.util.Objects.requireNonNull(in, name), folder.resolve(name));
    }
  }

  @Test
  void aPlanIsAssessedWithItsPoam() throws Exception {
    example("ssp.json");
    example("poam.json");

    Outcome text = run("assess", "ssp.json", "--poam", "poam.json", "--date", "2026-10-01");
    Outcome alone = run("assess", "ssp.json", "--date", "2026-10-01", "--fail-on", "never");
    Outcome worksheet = run("assess", "ssp.json", "-o", "w.csv", "--fail-on", "never");
    Outcome score = run("score", "ssp.json");
    Outcome notOscal = run("assess", "other.json");

    assertAll(
        () -> assertTrue(text.out().contains("Conditional Level 2 (Self)\n"), text.out()),
        () -> assertTrue(text.out().contains("108 of 110"), text.out()),
        () -> assertEquals("", text.err()),
        () -> assertEquals(0, alone.code(), alone.err()),
        () -> assertTrue(alone.out().contains("as far as could be checked"), alone.out()),
        () -> assertTrue(alone.out().contains("not checked"), alone.out()),
        () -> assertEquals(0, worksheet.code(), worksheet.err()),
        () -> assertTrue(Files.size(folder.resolve("w.csv")) > 10_000),
        () -> assertTrue(score.out().startsWith("108 of 110"), score.out()),
        () -> assertEquals(3, notOscal.code(), notOscal.err()));
  }

  @Test
  void draftsAreTheSameOnEveryRunAndNotOverwritten() throws Exception {
    String uuid = "0b5f9c5e-6a0f-4b53-9a55-0c6d3c6b7a01";
    String[] draft = {
      "init", "ssp", "-o", "a.json", "--keep-uuid", uuid, "--last-modified", "2026-10-05T09:00:00Z"
    };
    Outcome first = run(draft);
    String text = Files.readString(folder.resolve("a.json"));
    Outcome again = run(draft);
    draft[3] = "b.json";
    run(draft);
    Outcome poam = run("init", "poam", "--from", "a.json", "-o", "p.yaml", "--date", "2026-09-21");
    Outcome valid = run("validate", "a.json", "p.yaml", "--level", "constraints");

    assertAll(
        () -> assertTrue(first.err().contains("110 requirements, 320 objectives"), first.err()),
        () -> assertEquals(2, again.code()),
        () -> assertEquals(text, Files.readString(folder.resolve("b.json"))),
        () -> assertTrue(poam.err().contains("110 items"), poam.err()),
        () -> assertTrue(Files.readString(folder.resolve("p.yaml")).contains("2027-03-20")),
        () -> assertEquals(0, valid.code(), valid.out()));
  }

  @Test
  void aFolderOfMarkdownIsBroughtUpToDate() throws Exception {
    example("ssp.json");
    example("poam.json");
    Outcome first = run("convert", "ssp.json", "-o", "md/", "--to", "markdown");
    Path control = folder.resolve("md/controls/SP_800_171_3.1.1.md");
    Files.writeString(control, "edited by hand");
    Files.writeString(folder.resolve("md/notes.txt"), "not ours");
    Outcome refused = run("convert", "poam.json", "-o", "md", "--to", "markdown", "--split");
    assertTrue(Files.exists(folder.resolve("md/controls/SP_800_171_3.1.2.md")));
    Outcome other =
        run("convert", "poam.json", "-o", "md", "--to", "markdown", "--split", "--force");

    assertAll(
        () -> assertEquals(0, first.code(), first.err()),
        () -> assertEquals(2, refused.code()),
        () -> assertEquals(0, other.code(), other.err()),
        () -> assertTrue(other.err().contains("edited since; it is left"), other.err()),
        () -> assertTrue(Files.exists(control)),
        () -> assertTrue(Files.exists(folder.resolve("md/notes.txt"))),
        () -> assertFalse(Files.exists(folder.resolve("md/controls/SP_800_171_3.1.2.md"))));
  }

  @Test
  void anEditedTableIsListedAndTakenBack() throws Exception {
    example("poam.json");
    run("convert", "poam.json", "-o", "poam.csv");
    Path table = folder.resolve("poam.csv");
    Files.writeString(table, Files.readString(table).replace("was set once", "was set early"));
    Outcome dry = run("convert", "poam.csv", "--base", "poam.json", "--dry-run");
    Outcome back = run("convert", "poam.csv", "--base", "poam.json", "-o", "new.json");
    Files.writeString(table, Files.readString(table).replace(",2027-02-26,", ",soon,"));
    Outcome wrong = run("convert", "poam.csv", "--base", "poam.json", "-o", "third.json");

    assertAll(
        () -> assertEquals(0, dry.code(), dry.err()),
        () -> assertTrue(dry.out().contains("was set early"), dry.out()),
        () -> assertTrue(dry.out().endsWith("1 change\n"), dry.out()),
        () -> assertEquals(0, back.code(), back.err()),
        () -> assertEquals(1, wrong.code()),
        () -> assertTrue(wrong.err().contains("\"soon\" is no date"), wrong.err()),
        () -> assertFalse(Files.exists(folder.resolve("third.json"))));
  }

  @Test
  void anUneditedWordFileGivesTheOriginalBack() throws Exception {
    example("ssp.json");

    Outcome written = run("convert", "ssp.json", "-o", "ssp.docx");
    Outcome changes = run("convert", "ssp.docx", "--base", "ssp.json", "--dry-run");
    Outcome back = run("convert", "ssp.docx", "--base", "ssp.json", "-o", "back.json");

    assertAll(
        () -> assertEquals("ssp.json -> ssp.docx\n", written.err()),
        () -> assertEquals("0 changes\n", changes.out()),
        () -> assertEquals(0, back.code(), back.err()),
        () ->
            assertEquals(
                -1, Files.mismatch(folder.resolve("ssp.json"), folder.resolve("back.json"))));
  }

  @Test
  void aControlIsExplainedAndAPlanComparedWithRevisionThree() throws Exception {
    example("ssp.json");

    Outcome in = run("resolve", "cmmc-l2", "--explain", "SP_800_171_3.5.3");
    Outcome out = run("resolve", "cmmc-l1", "--explain", "SP_800_171_3.5.3");
    Outcome gap = run("catalog", "gap", "ssp.json", "--to", "rev3");

    assertAll(
        () -> assertEquals(0, in.code(), in.err()),
        () -> assertTrue(in.out().startsWith("SP_800_171_3.5.3 is in\n"), in.out()),
        () -> assertEquals(1, out.code(), out.err()),
        () -> assertTrue(out.out().startsWith("SP_800_171_3.5.3 is not in\n"), out.out()),
        () -> assertEquals(0, gap.code(), gap.err()),
        () -> assertTrue(gap.out().contains("answers 110 of the 110"), gap.out()),
        () -> assertTrue(gap.out().contains("New in Rev 3 (20)"), gap.out()));
  }

  @Test
  void standardInputAndOutputMakeAPipe() throws Exception {
    Outcome yaml =
        run(
            List.of(),
            Files.readString(folder.resolve("good.json")),
            "convert",
            "-",
            "-o",
            "-",
            "--to",
            "yaml");
    assertEquals(0, yaml.code(), yaml.err());

    Outcome json = run(List.of(), yaml.out(), "convert", "-", "-o", "-", "--to", "json");

    assertEquals(Files.readString(folder.resolve("good.json")), json.out());
    assertEquals("", json.err());
  }

  @Test
  void reportsForToolsAreAloneOnStandardOutput() throws Exception {
    Outcome outcome = run("validate", "--format", "json", "unknown.json", "good.json");

    assertEquals(1, outcome.code());
    assertTrue(outcome.out().startsWith("{\n"), outcome.out());
    assertTrue(outcome.out().indexOf("unknown.json") < outcome.out().indexOf("good.json"));
    assertEquals("", outcome.err());
  }

  @Test
  void theBuiltInProfileResolvesToTheSameBytesWhenAskedTo() throws Exception {
    String uuid = "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90";
    String[] line = {
      "resolve", "cmmc-l2", "--keep-uuid", uuid, "--last-modified", "2026-01-31T08:30:00Z"
    };

    Outcome first = run(line);
    Outcome second = run(line);

    assertEquals(0, first.code(), first.err());
    assertTrue(first.out().contains(uuid));
    assertTrue(first.out().contains("SP_800_171_3.14.7"));
    assertEquals(first.out(), second.out());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void outputThatCannotBeWrittenIsFourWithOneLine() throws Exception {
    Outcome outcome = run("convert", "good.json", "-o", "/dev/full", "--to", "xml");

    assertEquals(4, outcome.code());
    assertTrue(outcome.errLine().contains("No space left on device"), outcome.err());
  }

  @Test
  void colourIsForTerminalsThatWantIt() throws Exception {
    Outcome piped = run("validate", "unknown.json");
    Outcome terminal = run(List.of("-Dassay.terminal=012"), "", "validate", "unknown.json");

    assertFalse(piped.out().contains("\u001b"), piped.out());
    assertTrue(terminal.out().contains("\u001b[1;31m"), terminal.out());
    assertTrue(Main.colour(true, "", "xterm"));
    assertFalse(Main.colour(true, "1", "xterm"));
    assertFalse(Main.colour(true, null, "dumb"));
    assertFalse(Main.colour(false, null, "xterm"));
  }

  @Test
  void officialTextIsUsedUntilItIsForgotten() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("official.csv"),
        """
        Identifier,Security Requirement
        3.1.1,The words of the official table for the first requirement.
        """);

    Outcome imported = run("catalog", "import", "--official", "official.csv");
    Outcome with = run("resolve", "cmmc-l2", "-o", "-");
    Outcome forgotten = run("catalog", "import", "--forget");
    Outcome without = run("resolve", "cmmc-l2", "-o", "-");

    assertEquals(0, imported.code(), imported.err());
    assertTrue(imported.err().contains("text of 1 of 110 requirements"), imported.err());
    assertTrue(with.out().contains("The words of the official table"), with.err());
    assertEquals(0, forgotten.code());
    assertFalse(without.out().contains("The words of the official table"));
  }

  @Test
  void catalogShowTellsWhatRevisionThreeMakesOfARequirement()
      throws IOException, InterruptedException {
    String page = run("catalog", "show", "3.5.3").out();

    assertTrue(
        page.lines().anyMatch(l -> l.startsWith("171 Rev 3") && l.contains("03.05.03")), page);
  }
}
