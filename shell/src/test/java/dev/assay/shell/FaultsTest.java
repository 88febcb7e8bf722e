package dev.assay.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that are full and files that vanish, as a command line sees them. */
class FaultsTest {
  private static final String BROKEN = "../test-resources/broken/";
  private static final String EXAMPLE = "../test-resources/examples/machine-shop/";

  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(OutputStream to, String... words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), to, err, 100, false, false);
    int code = CommandRunner.run(List.of(words), Session.once(console));
    return new Outcome(code, to.toString(), err.toString(UTF_8));
  }

  private static Outcome run(String... words) {
    return run(new ByteArrayOutputStream(), words);
  }

  /** Takes some bytes, and no more. */
  private static final class FullDisk extends OutputStream {
    private int room;

    FullDisk(int room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  private static String[] words(String line) {
    return line.replace("BROKEN/", BROKEN).replace("EXAMPLE/", EXAMPLE).split(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate BROKEN/missing-requirement.json --no-cache",
        "validate BROKEN/missing-requirement.json --no-cache --format json",
        "validate BROKEN/missing-requirement.json --no-cache --format jsonl",
        "validate BROKEN/missing-requirement.json --no-cache --format sarif",
        "validate BROKEN/missing-requirement.json --no-cache --format junit",
        "validate BROKEN/missing-requirement.json --no-cache --format html",
        "validate BROKEN/missing-requirement.json --no-cache --format markdown",
        "convert BROKEN/good-ssp.json --to json -o -",
        "convert BROKEN/good-ssp.json --to xml -o -",
        "convert BROKEN/good-ssp.json --to yaml -o -",
        "convert BROKEN/good-ssp.json --to html -o -",
        "resolve cmmc-l1",
        "assess EXAMPLE/ssp.json",
        "assess EXAMPLE/ssp.json --format oscal",
        "diff BROKEN/good-ssp.json BROKEN/missing-requirement.json",
        "diff BROKEN/good-ssp.json BROKEN/missing-requirement.json --format json",
        "package hash EXAMPLE/",
        "package hash EXAMPLE/ --format json",
        "package check EXAMPLE/",
        "catalog show 3.7.1",
        "completion bash",
        "help"
      })
  void aFullDiskIsToldInOneLine(String line) {
    for (int room : List.of(0, 1, 20)) {
      Outcome outcome = run(new FullDisk(room), words(line));

      assertEquals(4, outcome.code(), outcome.err());
      List<String> told = outcome.err().lines().filter(l -> l.startsWith("assay: ")).toList();
      assertEquals(List.of("assay: the output cannot be written: No space left on device"), told);
      assertFalse(outcome.err().contains("\tat "), outcome.err());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate BROKEN/missing-requirement.json --no-cache --format text",
        "validate BROKEN/missing-requirement.json --no-cache --format json",
        "validate BROKEN/missing-requirement.json --no-cache --format jsonl",
        "validate BROKEN/missing-requirement.json --no-cache --format sarif",
        "validate BROKEN/missing-requirement.json --no-cache --format junit",
        "validate BROKEN/missing-requirement.json --no-cache --format html",
        "convert BROKEN/good-ssp.json --to json",
        "convert BROKEN/good-ssp.json --to xml",
        "convert BROKEN/good-ssp.json --to yaml",
        "convert BROKEN/good-ssp.json --to docx",
        "convert BROKEN/good-ssp.json --to xlsx",
        "convert BROKEN/good-ssp.json --to markdown",
        "resolve cmmc-l1 --to json",
        "assess EXAMPLE/ssp.json --format html",
        "diff BROKEN/good-ssp.json BROKEN/missing-requirement.json --format html",
        "init ssp --profile cmmc-l1 --to json",
        "package hash EXAMPLE/",
        "package build EXAMPLE/"
      })
  void aFullDeviceIsToldWithItsName(String line) {
    assumeTrue(Files.exists(Path.of("/dev/full")), "needs /dev/full");
    List<String> all = new ArrayList<>(List.of(words(line)));
    all.addAll(List.of("-o", "/dev/full"));

    Outcome outcome = run(all.toArray(String[]::new));

    assertEquals(4, outcome.code(), outcome.err());
    assertTrue(
        outcome.err().contains("assay: /dev/full cannot be written: No space left on device\n"),
        outcome.err());
    assertFalse(outcome.err().contains("Exception"), outcome.err());
  }

  @Test
  void aJournalThatIsTheReportIsRefused() {
    String both = folder.resolve("r.json").toString();

    Outcome outcome =
        run("validate", BROKEN + "good-ssp.json", "--format", "json", "-o", both, "--resume", both);

    assertEquals(2, outcome.code());
    assertEquals(
        "assay: --resume and -o name the same file; the journal needs one of its own\n",
        outcome.err());
    assertFalse(Files.exists(folder.resolve("r.json")));
  }

  @Test
  void aListOfHashesWithoutAnEndIsRefused() {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "needs /dev/zero");

    Outcome outcome = run("package", "check", EXAMPLE, "--hashes", "/dev/zero");

    assertEquals(3, outcome.code());
    assertTrue(outcome.err().contains("it has more than "), outcome.err());
  }

  private String split(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "convert",
                BROKEN + "good-ssp.json",
                "--to",
                "markdown",
                "--split",
                "-o",
                folder.resolve("split").toString()));
    words.addAll(List.of(more));
    Outcome outcome = run(words.toArray(String[]::new));
    return outcome.code() + " " + outcome.err();
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    Path root = folder.resolve("split");
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          content.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return content;
  }

  @Test
  void aFolderOfWhichOneFileCannotBeWrittenStaysAsItWas() throws IOException {
    assertTrue(split().startsWith("0 "), split());
    Map<String, String> whole = content();
    String victim =
        whole.keySet().stream().filter(n -> n.endsWith(".md")).reduce((a, b) -> b).orElseThrow();
    for (String name : whole.keySet()) {
      if (name.endsWith(".md")) {
        Files.writeString(folder.resolve("split").resolve(name), "edited");
      }
    }
    Path place = folder.resolve("split").resolve(victim);
    Files.delete(place);
    Files.createDirectory(place);
    Map<String, String> before = content();

    String told = split("--force");

    assertEquals("4 assay: " + place + " cannot be written: it is a folder\n", told);
    assertEquals(before, content());
  }

  @Test
  void whatARunThatWasKilledHasWrittenIsKnownToTheNext() throws IOException {
    assertTrue(split().startsWith("0 "), split());
    Map<String, String> whole = content();
    Path list = folder.resolve("split/.assay-files");
    // As it is between two moves: one file is new, another still that of a run before.
    String hash = "cd372fb85148700fa88095e3492d3f9f5beb43e555e5ff26d95f5a6adc36f8e6";
    Path stale = folder.resolve("split/gone.md");
    Files.writeString(stale, "text\n");
    String mine = sha256("text\n");
    Files.writeString(
        list, whole.get(".assay-files") + hash + "  gone.md\n" + mine + "  gone.md\n");

    assertTrue(split("--force").startsWith("0 "), "the next run");

    assertEquals(whole, content());
  }

  private static String sha256(String text) {
    return dev.assay.shell.batch.BatchRun.hash(text);
  }
}
