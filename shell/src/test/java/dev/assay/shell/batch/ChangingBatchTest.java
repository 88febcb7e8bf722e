package dev.assay.shell.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.shell.cli.UsageException;
import dev.assay.validate.FileReport;
import dev.assay.validate.Happening;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.report.JsonReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch one of whose plans is too large to be held, and changes while it is checked. */
class ChangingBatchTest {
  private static final Path BROKEN = Path.of("..", "test-resources", "broken");
  private static final String CHANGED = "the input cannot be read: it changed while it was read";

  @TempDir private Path folder;
  private Path large;
  private Path cache;
  private Path journal;

  @BeforeEach
  void write() throws IOException {
    cache = folder.resolve("cache");
    journal = folder.resolve("journal");
    Files.copy(BROKEN.resolve("small-profile.json"), folder.resolve("small-profile.json"));
    Files.copy(BROKEN.resolve("good-ssp.json"), folder.resolve("small.json"));
    large = folder.resolve("large.json");
    Files.writeString(large, plan("missing-requirement.json"));
  }

  /** A plan and more room after it than is held in memory. */
  private static String plan(String name) throws IOException {
    return Files.readString(BROKEN.resolve(name)) + " ".repeat(17 << 20);
  }

  /** Another program writes a plan in the place of the large one. */
  private void rewrite() {
    try {
      Files.writeString(large, plan("good-ssp.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete() {
    try {
      Files.delete(large);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Input input(Path file, Runnable opened) {
    return new Input(
        file.toString(),
        file.getFileName(),
        true,
        file,
        () -> {
          Source source = Source.onDisk(file, Limits.DEFAULT);
          opened.run();
          return source;
        });
  }

  /** The large plan, to which something happens once it is opened, and the small one. */
  private List<Input> inputs(Runnable opened) {
    return List.of(input(large, opened), input(folder.resolve("small.json"), () -> {}));
  }

  private BatchRun run(List<Input> inputs, Validator validator, @Nullable Path to)
      throws IOException, UsageException {
    return new BatchRun(
        inputs,
        validator,
        new BatchRun.Setup(1, "key", to == null ? null : cache, to, UnaryOperator.identity()));
  }

  private List<FileReport> reports(List<Input> inputs, Validator validator) throws Exception {
    List<FileReport> seen = new ArrayList<>();
    try (BatchRun run = run(inputs, validator, journal)) {
      run.run(seen::add, done -> {}, () -> false);
      assertFalse(run.faulty());
    }
    return seen;
  }

  private String json(@Nullable Path to) throws Exception {
    try (BatchRun run = run(inputs(() -> {}), new Validator(ValidationOptions.DEFAULT), to)) {
      run.run(report -> {}, done -> {}, () -> false);
      return JsonReport.toString(run.reports());
    }
  }

  private long entries() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(f -> f.toString().endsWith(".result")).count();
    }
  }

  private static void assertRefused(FileReport report) {
    assertFalse(report.readable());
    assertEquals(List.of(CHANGED), report.findings().stream().map(f -> f.message()).toList());
  }

  @Test
  void aPlanThatChangesDuringItsCheckIsToldAndNothingOfItIsKept() throws Exception {
    AtomicBoolean first = new AtomicBoolean(true);
    Validator during =
        Happening.during(
            () -> {
              if (first.getAndSet(false)) {
                rewrite();
              }
            });

    List<FileReport> seen = reports(inputs(() -> {}), during);

    assertRefused(seen.get(0));
    assertTrue(seen.get(1).readable());
    assertEquals(1, entries());
    // Neither the cache nor the journal knows anything of it.
    String fresh = json(null);
    assertTrue(fresh.contains("\"errors\": 0"), fresh);
    assertEquals(fresh, json(journal));
    assertEquals(2, entries());
  }

  @Test
  void aPlanThatChangesBeforeItsHashIsTakenIsTold() throws Exception {
    List<FileReport> seen =
        reports(inputs(this::rewrite), new Validator(ValidationOptions.DEFAULT));

    assertRefused(seen.get(0));
    assertTrue(seen.get(1).readable());
    assertEquals(json(null), json(journal));
  }

  @Test
  void aPlanThatIsTakenAwayIsToldAndTheOthersAreChecked() throws Exception {
    List<FileReport> seen = reports(inputs(this::delete), new Validator(ValidationOptions.DEFAULT));

    assertRefused(seen.get(0));
    assertTrue(seen.get(1).readable());
  }

  @Test
  void aResultThatIsKeptIsNotThatOfAPlanThatChangesWhileItIsLookedUp() throws Exception {
    String before = json(journal);
    Files.delete(journal);
    assertEquals(2, entries());

    List<FileReport> seen =
        reports(inputs(this::rewrite), new Validator(ValidationOptions.DEFAULT));

    assertRefused(seen.get(0));
    assertNotEquals(before, json(null));
    assertEquals(json(null), json(journal));
  }
}
