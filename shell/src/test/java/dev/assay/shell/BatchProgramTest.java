package dev.assay.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.validate.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over many documents, on a process of its own. */
class BatchProgramTest {
  private static final Path BROKEN = Path.of("..", "test-resources", "broken");

  @TempDir Path folder;

  @BeforeEach
  void copyPlans() throws IOException {
    Files.createDirectory(folder.resolve("plans"));
    for (String name : List.of("good-ssp.json", "small-profile.json", "missing-requirement.json")) {
      Files.copy(BROKEN.resolve(name), folder.resolve("plans").resolve(name));
    }
    Files.writeString(folder.resolve("plans/package.json"), "{\"name\": \"left-pad\"}");
  }

  private JavaProcess.Outcome run(String input, String... args)
      throws IOException, InterruptedException {
    return JavaProcess.run(folder, List.of(), input, List.of(args));
  }

  private JavaProcess.Outcome validate(String... args) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("validate"));
    words.addAll(List.of(args));
    return run("", words.toArray(String[]::new));
  }

  @Test
  void aRunThatWasKilledGoesOnAndTellsTheSameInEveryFormat() throws Exception {
    String plan = Files.readString(BROKEN.resolve("good-ssp.json"));
    for (int i = 0; i < 400; i++) {
      Files.writeString(
          folder.resolve("plans/p" + i + ".json"),
          i % 7 == 0 ? plan.replaceFirst("\"title\"", "\"titel\"") : plan);
    }
    Path journal = folder.resolve("run.journal");
    Path lost = folder.resolve("lost.txt");
    List<String> line = List.of("validate", "plans", "--no-cache", "--resume", "run.journal");
    Process process = JavaProcess.start(folder, List.of(), line, lost, lost);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (size(journal) < 20_000 && process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(2);
    }
    process.destroyForcibly().waitFor();
    assertTrue(size(journal) >= 20_000, "it ended before it was killed");
    Path kept = Files.copy(journal, folder.resolve("kept.journal"));

    List<String> formats = new ArrayList<>(List.of("text"));
    for (ReportFormat format : ReportFormat.values()) {
      formats.add(format.label());
    }
    for (String format : formats) {
      // What is compared with has nothing of the journal; its results may be those of the cache.
      JavaProcess.Outcome unbroken = validate("plans", "--format", format);
      Files.copy(kept, journal, StandardCopyOption.REPLACE_EXISTING);
      JavaProcess.Outcome resumed =
          validate("plans", "--format", format, "--no-cache", "--resume", "run.journal");

      assertEquals(1, resumed.code(), resumed.err());
      assertEquals(unbroken.code(), resumed.code(), format);
      assertEquals(unbroken.out(), resumed.out(), format);
      assertFalse(Files.exists(journal), "nothing is left to go on with");
    }
    assertEquals(7, formats.size());
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  @Test
  void filesThatAreNoOscalArePassedOverInFoldersAndRefusedByName() throws Exception {
    JavaProcess.Outcome inFolder = validate("plans", "--fail-on", "never");
    JavaProcess.Outcome named = validate("plans/package.json");
    Files.createDirectory(folder.resolve("other"));
    Files.writeString(folder.resolve("other/package.json"), "{}");
    JavaProcess.Outcome nothing = validate("other");

    assertAll(
        () -> assertEquals(0, inFolder.code(), inFolder.err()),
        () ->
            assertTrue(
                inFolder.out().contains("plainly no OSCAL: plans/package.json"), inFolder.out()),
        () -> assertTrue(inFolder.out().contains("1 file passed over"), inFolder.out()),
        () -> assertEquals(3, named.code(), named.err()),
        () -> assertEquals(3, nothing.code(), nothing.err()),
        () -> assertTrue(nothing.err().contains("none of the files is OSCAL"), nothing.err()));
  }

  @Test
  void aFormerReportLeavesWhatIsNew() throws Exception {
    validate("plans", "--format", "sarif", "-o", "former.sarif");
    Path plan = folder.resolve("plans/good-ssp.json");
    Files.writeString(plan, Files.readString(plan).replaceFirst("\"title\"", "\"titel\""));

    JavaProcess.Outcome fresh =
        validate("plans", "--baseline", "former.sarif", "--format", "jsonl");
    JavaProcess.Outcome known =
        validate("plans/missing-requirement.json", "--baseline", "former.sarif");
    JavaProcess.Outcome none = validate("plans", "--baseline", "plans/package.json");

    assertAll(
        () -> assertEquals(1, fresh.code(), fresh.err()),
        () -> assertTrue(fresh.out().contains("titel"), fresh.out()),
        () -> assertFalse(fresh.out().contains("SSP-REQUIREMENT"), fresh.out()),
        () -> assertTrue(fresh.out().contains("\"known\":1"), fresh.out()),
        () -> assertEquals(0, known.code(), known.out()),
        () -> assertTrue(known.out().contains("1 known before"), known.out()),
        () -> assertEquals(3, none.code()),
        () -> assertTrue(none.err().contains("no report of assay validate"), none.err()));
  }

  @Test
  void aListOfFilesComesFromStandardInput() throws Exception {
    JavaProcess.Outcome lines =
        run(
            "plans/small-profile.json\nplans/gone.json\n",
            "validate",
            "--files-from",
            "-",
            "--format",
            "jsonl");
    JavaProcess.Outcome nul =
        run(
            "plans/small-profile.json\0plans/good-ssp.json\0",
            "validate",
            "--files-from",
            "-",
            "--quiet");
    JavaProcess.Outcome empty = run("", "validate", "--files-from", "-");

    assertAll(
        () -> assertEquals(3, lines.code(), lines.err()),
        () -> assertEquals(3, lines.out().lines().count(), lines.out()),
        () -> assertTrue(lines.out().contains("there is no such file"), lines.out()),
        () -> assertEquals(0, nul.code(), nul.out() + nul.err()),
        () -> assertEquals(0, empty.code(), empty.err()),
        () -> assertTrue(empty.err().contains("nothing to check"), empty.err()));
  }

  @Test
  void onlyWhatGitSaysHasChangedIsChecked() throws Exception {
    assumeTrue(git("init", "-q") == 0, "git is not there");
    JavaProcess.Outcome before = validate("plans", "--since", "HEAD");
    git("add", "plans");
    git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "-m", "first");
    JavaProcess.Outcome same = validate("plans", "--since", "HEAD");
    Files.copy(BROKEN.resolve("good-ssp.yaml"), folder.resolve("plans/new.yaml"));
    JavaProcess.Outcome changed = validate("plans", "--since", "HEAD", "--format", "jsonl");

    assertAll(
        () -> assertEquals(2, before.code(), before.out()),
        () -> assertEquals(1, before.err().lines().count(), before.err()),
        () -> assertEquals(0, same.code(), same.err()),
        () -> assertTrue(same.err().contains("no document has changed since HEAD"), same.err()),
        () -> assertEquals(0, changed.code(), changed.out()),
        () -> assertEquals(2, changed.out().lines().count(), changed.out()),
        () -> assertTrue(changed.out().contains("plans/new.yaml"), changed.out()));
  }

  private int git(String... words) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("git.log").toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void theCacheIsTheUsersAloneAndCanBeTurnedOff() throws Exception {
    JavaProcess.Outcome off = validate("plans", "--no-cache");
    assertFalse(Files.exists(folder.resolve("cache")));
    JavaProcess.Outcome first = validate("plans");
    JavaProcess.Outcome second = validate("plans");

    Path results = folder.resolve("cache/assay/results-1");
    try (Stream<Path> entries = Files.walk(results)) {
      assertEquals(4, entries.filter(e -> e.toString().endsWith(".result")).count());
    }
    if (Files.getFileStore(results).supportsFileAttributeView("posix")) {
      assertEquals(3, Files.getPosixFilePermissions(results).size());
    }
    assertEquals(off.out(), first.out());
    assertEquals(first.out(), second.out());
  }

  @Test
  void everyFormatIsWrittenToAFileWithTheSumsOnTheErrorStream() throws Exception {
    for (String format : List.of("text", "json", "jsonl", "sarif", "junit", "html", "markdown")) {
      JavaProcess.Outcome outcome = validate("plans", "--format", format, "-o", "report." + format);

      assertEquals(1, outcome.code(), format);
      assertEquals("", outcome.out(), format);
      assertTrue(outcome.err().startsWith("3 documents: 2 passed, 1 failed"), outcome.err());
      String report = Files.readString(folder.resolve("report." + format));
      assertTrue(report.contains("missing-requirement.json"), format);
    }
  }
}
