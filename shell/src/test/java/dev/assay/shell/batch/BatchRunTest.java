package dev.assay.shell.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.Limits;
import dev.assay.shell.cli.UsageException;
import dev.assay.validate.FileReport;
import dev.assay.validate.Reports;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.pkg.PackageLimits;
import dev.assay.validate.report.JsonReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchRunTest {
  private static final Path BROKEN = Path.of("..", "test-resources", "broken");

  @TempDir Path folder;

  private Path plans;
  private Path cache;
  private Path journal;

  @BeforeEach
  void copyPlans() throws IOException {
    plans = Files.createDirectory(folder.resolve("plans"));
    cache = folder.resolve("cache");
    journal = folder.resolve("run.journal");
    for (String name :
        List.of(
            "good-ssp.json", "small-profile.json", "missing-requirement.json", "malformed.json")) {
      Files.copy(BROKEN.resolve(name), plans.resolve(name));
    }
    Files.writeString(plans.resolve("package.json"), "{\"name\": \"left-pad\"}");
  }

  /** Counts what is really checked. */
  private static final class Counting {
    private final List<String> seen = new ArrayList<>();

    FileReport see(FileReport report) {
      seen.add(report.file());
      return report;
    }
  }

  private BatchRun run(@Nullable Path cacheFolder, @Nullable Path journalFile)
      throws UsageException, IOException {
    return run("key", cacheFolder, journalFile);
  }

  private BatchRun run(String key, @Nullable Path cacheFolder, @Nullable Path journalFile)
      throws UsageException, IOException {
    return new BatchRun(
        inputs(),
        new Validator(ValidationOptions.DEFAULT),
        new BatchRun.Setup(2, key, cacheFolder, journalFile, UnaryOperator.identity()));
  }

  private List<Input> inputs() throws UsageException {
    Inputs inputs =
        new Inputs(
            Limits.DEFAULT,
            PackageLimits.DEFAULT,
            InputStream.nullInputStream(),
            name -> Optional.empty());
    inputs.add(plans.toString());
    return inputs.list();
  }

  private static String all(BatchRun run) throws IOException {
    run.run(report -> {}, done -> {}, () -> false);
    return JsonReport.toString(run.reports());
  }

  private String fresh() throws IOException, UsageException {
    try (BatchRun run = run(null, null)) {
      return all(run);
    }
  }

  @Test
  void aSecondRunTakesWhatHasNotChangedFromTheCache() throws Exception {
    String report = fresh();
    try (BatchRun run = run(cache, null)) {
      assertEquals(report, all(run));
    }
    List<Path> entries = entries();
    // What is told of a document can be told from the entry alone: it is taken from there.
    Path entry = entries.stream().filter(e -> read(e).contains("good-ssp.json")).findFirst().get();
    Checked old = Checked.ofLine(Files.readAllBytes(entry));
    FileReport marked = mark(old.report());
    Files.write(entry, new Checked(old.hash(), old.imports(), false, marked).toLine());

    try (BatchRun run = run(cache, null)) {
      assertTrue(all(run).contains("marked"));
    }
  }

  private static FileReport mark(FileReport r) {
    return new FileReport(
        r.file(),
        r.format(),
        r.type(),
        "marked",
        "marked",
        true,
        r.findings(),
        r.notChecked(),
        r.coverage());
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(f -> f.toString().endsWith(".result")).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void anEntryLastsAsLongAsWhatTheDocumentImports() throws Exception {
    try (BatchRun run = run(cache, null)) {
      assertTrue(all(run).contains("\"required\": 3"));
    }
    Path profile = plans.resolve("small-profile.json");
    Files.writeString(
        profile, Files.readString(profile).replaceFirst("\"SP_800_171_3.7.1\", ", ""));

    String changed;
    try (BatchRun run = run(cache, null)) {
      changed = all(run);
    }
    assertEquals(fresh(), changed);
    assertFalse(changed.contains("\"required\": 3"), changed);
  }

  @Test
  void anEntryLastsAsLongAsAnImportIsMissing() throws Exception {
    Path profile = plans.resolve("small-profile.json");
    byte[] bytes = Files.readAllBytes(profile);
    Files.delete(profile);
    try (BatchRun run = run(cache, null)) {
      assertEquals(fresh(), all(run));
    }
    Files.write(profile, bytes);

    try (BatchRun run = run(cache, null)) {
      assertEquals(fresh(), all(run));
    }
  }

  @Test
  void aBrokenEntryIsAsGoodAsNone() throws Exception {
    String report;
    try (BatchRun run = run(cache, null)) {
      report = all(run);
    }
    for (Path entry : entries()) {
      String text = Files.readString(entry);
      Files.writeString(entry, text.replace("rule", "rul").substring(0, text.length() / 2));
    }

    try (BatchRun run = run(cache, null)) {
      assertEquals(report, all(run));
    }
  }

  @Test
  void theCacheIsKeptSmall() throws Exception {
    ResultCache small = new ResultCache(cache, 5_000);
    Checked checked =
        new Checked(
            "h",
            java.util.Map.of(),
            false,
            new FileReport(
                "a".repeat(500), null, null, null, null, true, List.of(), List.of(), List.of()));
    for (int i = 0; i < 40; i++) {
      small.put(Digests.of("key" + i), checked);
      small.trim();
    }

    long bytes = entries().stream().mapToLong(e -> read(e).length()).sum();
    assertTrue(bytes <= 5_000, bytes + " bytes");
    assertTrue(bytes > 1_000, bytes + " bytes");
  }

  @Test
  void aJournalGoesOnWhereARunStoppedAndTellsTheSame() throws Exception {
    String report = fresh();
    try (BatchRun run = run(null, journal)) {
      int[] done = {0};
      run.run(r -> {}, n -> done[0] = n, () -> done[0] >= 3);
    }
    // The line that was being written when the run was killed.
    long whole = Files.size(journal);
    Files.write(
        journal, "3 0123456789abcdef {\"hash".getBytes(), java.nio.file.StandardOpenOption.APPEND);

    try (BatchRun run = run(null, journal)) {
      assertEquals(report, all(run));
      assertTrue(Files.size(journal) > whole);
      run.finished();
    }
    assertFalse(Files.exists(journal));
  }

  @Test
  void whatIsInTheJournalIsNotCheckedAgainUnlessItHasChanged() throws Exception {
    try (BatchRun run = run(null, journal)) {
      all(run);
    }
    long size = Files.size(journal);
    try (BatchRun run = run(null, journal)) {
      all(run);
    }
    assertEquals(size, Files.size(journal));
    Path plan = plans.resolve("good-ssp.json");
    Files.writeString(plan, Files.readString(plan).replaceFirst("\"title\"", "\"titel\""));

    try (BatchRun run = run(null, journal)) {
      assertEquals(fresh(), all(run));
    }
    assertTrue(Files.size(journal) > size);
  }

  @Test
  void aJournalOfAnotherRunIsRefused() throws Exception {
    try (BatchRun run = run("key", null, journal)) {
      all(run);
    }
    UsageException other = assertThrows(UsageException.class, () -> run("other", null, journal));
    assertTrue(other.line().contains("journal of another run"), other.line());

    Files.delete(plans.resolve("malformed.json"));
    assertThrows(UsageException.class, () -> run("key", null, journal));
  }

  @Test
  void aFileThatIsNoJournalIsLeftAlone() throws Exception {
    Files.writeString(journal, "precious\n");
    UsageException no = assertThrows(UsageException.class, () -> run(null, journal));

    assertTrue(no.line().contains("is no journal of Assay"), no.line());
    assertEquals("precious\n", Files.readString(journal));
    Files.writeString(journal, "precious, without an end");
    assertThrows(UsageException.class, () -> run(null, journal));
    assertEquals("precious, without an end", Files.readString(journal));
  }

  @Test
  void aSecondRunOnOneJournalIsRefused() throws Exception {
    try (BatchRun run = run(null, journal)) {
      UsageException no = assertThrows(UsageException.class, () -> run(null, journal));
      assertTrue(no.line().contains("another run writes"), no.line());
      all(run);
    }
  }

  @Test
  void manyResultsAreReadBackFromAFile() throws Exception {
    for (int i = 0; i < 2_100; i++) {
      Files.writeString(
          plans.resolve("x" + i + ".json"), "{\"catalog\": {\"oscal-version\": " + i + "}}");
    }
    try (BatchRun run = run(null, null)) {
      List<FileReport> shown = new ArrayList<>();
      run.run(shown::add, n -> {}, () -> false);
      Reports reports = run.reports();
      List<FileReport> back = new ArrayList<>();
      reports.forEach(back::add);

      assertEquals(2_104, reports.totals().files());
      assertEquals(shown, back);
    }
  }

  @Test
  void oneFaultOfOursNeverStopsTheRest() throws Exception {
    Counting counting = new Counting();
    List<Input> inputs = new ArrayList<>(inputs());
    inputs.add(
        1,
        new Input(
            "bad",
            null,
            false,
            () -> {
              throw new IllegalStateException("a bug");
            }));
    try (BatchRun run =
        new BatchRun(
            inputs,
            new Validator(ValidationOptions.DEFAULT),
            new BatchRun.Setup(2, "key", cache, null, counting::see))) {
      all(run);

      assertTrue(run.faulty());
      assertEquals(5, run.reports().totals().files());
      assertTrue(counting.seen.contains("bad"));
    }
  }

  @Test
  void filesOfFoldersThatArePlainlyNoOscalArePassedOver() throws Exception {
    Files.writeString(plans.resolve("tsconfig.json"), "{ // a comment\n}");
    Files.writeString(plans.resolve("catalog.xml"), "<catalog xmlns=\"urn:oasis:x\"/>");
    Files.writeString(
        plans.resolve("schema.json"),
        "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"x\": \"oscal-version\"}");
    Files.writeString(plans.resolve("empty.json"), "");
    Files.writeString(plans.resolve("cut.json"), "{\"system-security-plan\": {\"uuid\":");
    Files.writeString(
        plans.resolve("typo.json"), "{\"catalogue\": {\"metadata\": {\"oscal-version\": \"1\"}}}");
    Files.writeString(
        plans.resolve("typo.xml"), "<catalogue xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"/>");
    try (BatchRun run = run(null, null)) {
      all(run);
      List<String> skipped =
          run.reports().totals().skipped().stream()
              .map(name -> Path.of(name).getFileName().toString())
              .toList();
      List<String> unread = new ArrayList<>();
      for (FileReport report : run.reports()) {
        if (!report.readable()) {
          unread.add(Path.of(report.file()).getFileName().toString());
        }
      }

      assertEquals(List.of("catalog.xml", "package.json", "schema.json", "tsconfig.json"), skipped);
      assertEquals(
          List.of("cut.json", "empty.json", "malformed.json", "typo.json", "typo.xml"), unread);
    }
  }
}
