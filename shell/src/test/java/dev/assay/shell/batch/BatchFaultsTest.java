package dev.assay.shell.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.UsageException;
import dev.assay.validate.FileReport;
import dev.assay.validate.Happening;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.report.JsonReport;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a batch while it runs. */
class BatchFaultsTest {
  private static final Path BROKEN = Path.of("..", "test-resources", "broken");

  @TempDir private Path folder;
  private Path cache;
  private Path profile;

  @BeforeEach
  void copy() throws IOException {
    cache = folder.resolve("cache");
    profile = folder.resolve("small-profile.json");
    Files.copy(BROKEN.resolve("small-profile.json"), profile);
    // The plan names a profile that names the profile which changes.
    Files.writeString(
        folder.resolve("outer.json"),
        Files.readString(profile)
            .replace("5f0c9d0e", "6f0c9d0e")
            .replace("urn:assay:catalog:sp800-171-r2", "small-profile.json")
            .replaceFirst("\"include-controls\": \\[[^\\]]*\\][^\\]]*\\]", "\"include-all\": {}"));
    String plan =
        Files.readString(BROKEN.resolve("good-ssp.json"))
            .replace("\"small-profile.json\"", "\"outer.json\"");
    Files.writeString(folder.resolve("one.json"), plan);
    Files.writeString(folder.resolve("two.json"), plan.replace("cut down", "cut down twice"));
  }

  private Input file(String name) {
    Path path = folder.resolve(name);
    return new Input(
        path.toString(), Path.of(name), false, path, () -> Source.read(path, Limits.DEFAULT));
  }

  private BatchRun run(
      List<Input> inputs, Validator validator, int jobs, @Nullable Path kept, @Nullable Path file)
      throws IOException, UsageException {
    return new BatchRun(
        inputs, validator, new BatchRun.Setup(jobs, "key", kept, file, UnaryOperator.identity()));
  }

  private static Validator plain() {
    return new Validator(ValidationOptions.DEFAULT);
  }

  /** Leaves one control out of the profile, so that answers are over and above. */
  private void changeProfile() {
    try {
      String text = Files.readString(profile);
      String changed = text.replaceFirst("\"SP_800_171_3\\.7\\.1\",?", "");
      assertNotEquals(text, changed, "the profile names 3.7.1");
      Files.writeString(profile, changed.replaceAll(",(\\s*\\])", "$1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String report(List<Input> inputs, Validator validator, @Nullable Path kept)
      throws Exception {
    try (BatchRun run = run(inputs, validator, 1, kept, null)) {
      run.run(report -> {}, done -> {}, () -> false);
      return JsonReport.toString(run.reports());
    }
  }

  @Test
  void aProfileThatChangesBetweenTwoPlansCountsForTheSecond() throws Exception {
    List<Input> inputs = List.of(file("one.json"), file("two.json"));
    List<FileReport> seen = new ArrayList<>();
    try (BatchRun run = run(inputs, plain(), 1, cache, null)) {
      run.run(
          report -> {
            seen.add(report);
            if (seen.size() == 1) {
              changeProfile();
            }
          },
          done -> {},
          () -> false);
    }

    FileReport fresh = plain().validate(Source.read(folder.resolve("two.json"), Limits.DEFAULT));
    assertEquals(fresh.findings(), seen.get(1).findings());
    assertEquals(fresh.coverage(), seen.get(1).coverage());
    assertNotEquals(seen.get(0).coverage(), seen.get(1).coverage());
    assertEquals(report(inputs, plain(), null), report(inputs, plain(), cache));
  }

  @Test
  void aResultIsNotKeptWhenItsProfileChangesDuringTheCheck() throws Exception {
    List<Input> inputs = List.of(file("one.json"));
    AtomicInteger times = new AtomicInteger();

    report(
        inputs,
        Happening.during(
            () -> {
              if (times.getAndIncrement() == 0) {
                changeProfile();
              }
            }),
        cache);

    assertEquals(1, times.get());
    assertEquals(0, entries());
    assertEquals(report(inputs, plain(), null), report(inputs, plain(), cache));
    assertEquals(1, entries());
  }

  private long entries() throws IOException {
    if (!Files.exists(cache)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(f -> f.toString().endsWith(".result")).count();
    }
  }

  @Test
  void aClockThatWasSetBackHidesNoChange() throws Exception {
    List<Input> inputs = List.of(file("one.json"));
    report(inputs, plain(), cache);
    FileTime before = Files.getLastModifiedTime(profile);
    FileTime planBefore = Files.getLastModifiedTime(folder.resolve("one.json"));
    changeProfile();
    Files.setLastModifiedTime(profile, before);
    assertEquals(report(inputs, plain(), null), report(inputs, plain(), cache));

    Path plan = folder.resolve("one.json");
    Files.writeString(plan, Files.readString(plan).replace("\"title\"", "\"titel\""));
    Files.setLastModifiedTime(plan, planBefore);
    try (Stream<Path> files = Files.walk(cache)) {
      for (Path entry : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(entry, FileTime.fromMillis(4_000_000_000_000L));
      }
    }
    assertEquals(report(inputs, plain(), null), report(inputs, plain(), cache));
  }

  @Test
  void aCacheThatCannotBeWrittenCostsNothingButTime() throws Exception {
    Path file = Files.writeString(folder.resolve("no-folder"), "a file");

    assertEquals(
        report(List.of(file("one.json")), plain(), null),
        report(List.of(file("one.json")), plain(), file.resolve("cache")));
  }

  @Test
  void aDocumentThatMemoryIsTooSmallForIsToldAndTheOthersAreChecked() throws Exception {
    Input large =
        new Input(
            "large.json",
            null,
            false,
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });
    try (BatchRun run =
        run(List.of(file("one.json"), large, file("two.json")), plain(), 2, null, null)) {
      List<FileReport> seen = new ArrayList<>();
      run.run(seen::add, done -> {}, () -> false);

      assertEquals(List.of(true, false, true), seen.stream().map(FileReport::readable).toList());
      assertTrue(
          seen.get(1).findings().get(0).message().contains("it needs more than the "),
          seen.get(1).findings().get(0).message());
      assertTrue(run.faulty());
    }
  }

  @Test
  void aDocumentThatMemoryIsTooSmallForAmongOthersIsCheckedAlone() throws Exception {
    Path plan = folder.resolve("one.json");
    AtomicInteger times = new AtomicInteger();
    Input large =
        new Input(
            plan.toString(),
            null,
            false,
            plan,
            () -> {
              if (times.getAndIncrement() == 0) {
                throw new OutOfMemoryError("Java heap space");
              }
              return Source.read(plan, Limits.DEFAULT);
            });
    try (BatchRun run = run(List.of(large, file("two.json")), plain(), 2, null, null)) {
      List<FileReport> seen = new ArrayList<>();
      run.run(seen::add, done -> {}, () -> false);

      assertEquals(List.of(true, true), seen.stream().map(FileReport::readable).toList());
      assertFalse(run.faulty());
    }
  }

  @Test
  void anInterruptedRunTellsNothingOfWhatItDidNotCheckAndCanGoOn() throws Exception {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      inputs.add(file(i % 2 == 0 ? "one.json" : "two.json"));
    }
    Path journal = folder.resolve("journal");
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    Thread caller = Thread.currentThread();
    Validator slow =
        Happening.during(
            () -> {
              int n = begun.incrementAndGet();
              if (n == 11) {
                caller.interrupt();
              }
              if (n > 10) {
                await(never);
              }
            });
    List<FileReport> seen = new ArrayList<>();
    try (BatchRun run = run(inputs, slow, 2, null, journal)) {
      Exception e =
          assertThrows(Exception.class, () -> run.run(seen::add, done -> {}, () -> false));
      // It was waiting for a result, or writing to the journal.
      assertTrue(
          e instanceof CancellationException || e instanceof WriteFailedException, e.toString());
      assertTrue(Thread.interrupted(), "who called is told");
      assertTrue(seen.size() < 20, seen.size() + " reports");
    }
    try (BatchRun run = run(inputs, plain(), 2, null, journal)) {
      run.run(report -> {}, done -> {}, () -> false);
      assertEquals(report(inputs, plain(), null), JsonReport.toString(run.reports()));
      run.finished();
    }
    assertFalse(Files.exists(journal));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aDeviceIsNoJournalAndStaysWhereItIs() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "needs /dev/null");

    UsageException e =
        assertThrows(
            UsageException.class,
            () -> run(List.of(file("one.json")), plain(), 1, null, device).close());

    assertEquals("/dev/null is no file that a journal could be kept in", e.line());
    assertTrue(Files.exists(device));
  }

  @Test
  void aHugeFileWithoutLinesIsNoJournal() throws Exception {
    Path huge = folder.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(8L << 30);
    }

    UsageException e =
        assertThrows(
            UsageException.class,
            () -> run(List.of(file("one.json")), plain(), 1, null, huge).close());

    assertEquals(huge + " is no journal of Assay; name another file for --resume", e.line());
    assertEquals(8L << 30, Files.size(huge));
  }

  @Test
  void aFileThatCannotBeReadNeverStopsTheRest() throws Exception {
    Input gone =
        new Input(
            "gone.json",
            null,
            false,
            () -> {
              throw new UnreadableException("gone.json", "there is no such file");
            });
    try (BatchRun run = run(List.of(gone, file("one.json")), plain(), 2, null, null)) {
      List<FileReport> seen = new ArrayList<>();
      run.run(seen::add, done -> {}, () -> false);
      assertEquals(List.of(false, true), seen.stream().map(FileReport::readable).toList());
      assertFalse(run.faulty());
    }
  }
}
