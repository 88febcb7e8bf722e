package dev.assay.shell.batch;

import dev.assay.io.Memory;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.UsageException;
import dev.assay.validate.FileReport;
import dev.assay.validate.Reports;
import dev.assay.validate.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checks many documents: several at once, in memory that does not grow with their number, without
 * checking again what has not changed, and going on where a former run was killed.
 */
public final class BatchRun implements AutoCloseable {
  /**
   * How a run is done.
   *
   * @param jobs how many documents at once
   * @param key the hash of all that a result depends on beside documents: options, rules, version
   * @param cache where results of former runs are kept, or null
   * @param journal the file to go on from and to write to, or null
   * @param filter what is done to each report before anybody sees it
   */
  public record Setup(
      int jobs,
      String key,
      @Nullable Path cache,
      @Nullable Path journal,
      UnaryOperator<FileReport> filter) {}

  private final List<Input> inputs;
  private final Validator validator;
  private final Setup setup;
  private final Digests digests = new Digests();
  private final @Nullable ResultCache cache;
  private final @Nullable Spool journal;
  private final Results results;

  /** Held by all who check; one for which memory was too small among others has it for itself. */
  private final ReentrantReadWriteLock memory = new ReentrantReadWriteLock(true);

  private volatile boolean faulty;

  /** What became of an input, and whether the journal has it already. */
  private record Outcome(Checked checked, boolean kept) {}

  /**
   * A run.
   *
   * @throws UsageException when the journal is that of another run
   * @throws IOException when the journal cannot be written
   */
  public BatchRun(List<Input> inputs, Validator validator, Setup setup)
      throws IOException, UsageException {
    this.inputs = inputs;
    this.validator = validator;
    this.setup = setup;
    Path folder = setup.cache();
    this.cache = folder == null ? null : new ResultCache(folder, ResultCache.MOST_BYTES);
    Path file = setup.journal();
    this.journal = file == null ? null : Spool.journal(file, runKey(), inputs.size());
    this.results = new Results(inputs.size(), journal, setup.filter());
  }

  private String runKey() {
    StringBuilder key = new StringBuilder(setup.key());
    for (Input input : inputs) {
      key.append('\n').append(input.name());
    }
    return Digests.of(key.toString());
  }

  /** The place of the cache of the user who runs the program. */
  public static Path cachePlace() {
    return ResultCache.place(System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }

  /** The hash of a text, for keys. */
  public static String hash(String text) {
    return Digests.of(text);
  }

  /** The hash of some bytes, for keys. */
  public static String hash(byte[] bytes) {
    return Digests.of(bytes);
  }

  /**
   * Checks all of them.
   *
   * @param shown takes the reports in the order of the inputs, on the calling thread
   * @param done told how many are done
   * @param cancelled asked between documents; true ends the run early
   * @throws IOException when the journal, or the file that holds results, cannot be written
   */
  public void run(Consumer<FileReport> shown, IntConsumer done, BooleanSupplier cancelled)
      throws IOException {
    int[] next = {0};
    try {
      OrderedWork.run(
          java.util.stream.IntStream.range(0, inputs.size()).boxed().toList(),
          setup.jobs(),
          this::outcome,
          outcome -> {
            try {
              FileReport report = results.add(next[0]++, outcome.checked(), outcome.kept());
              if (report != null) {
                shown.accept(report);
              }
              done.accept(next[0]);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          },
          cancelled);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (cache != null) {
      cache.trim();
    }
  }

  private Outcome outcome(int number) {
    @Nullable Source[] source = new @Nullable Source[1];
    memory.readLock().lock();
    try {
      return tried(number, source);
    } catch (OutOfMemoryError e) {
      if (setup.jobs() == 1 || inputs.size() == 1) {
        return tooLarge(number, e);
      }
      // Perhaps there is enough for it alone.
    } finally {
      memory.readLock().unlock();
    }
    memory.writeLock().lock();
    try {
      return tried(number, source);
    } catch (OutOfMemoryError e) {
      return tooLarge(number, e);
    } finally {
      memory.writeLock().unlock();
    }
  }

  private Outcome tooLarge(int number, OutOfMemoryError e) {
    faulty = true;
    String reason = "it needs more than " + Memory.tooSmall();
    return new Outcome(
        lost(FileReport.unreadable(new UnreadableException(inputs.get(number).name(), reason, e))),
        false);
  }

  /**
   * Checks an input.
   *
   * @param opened holds its bytes once they are read: standard input cannot be read again
   */
  private Outcome tried(int number, @Nullable Source[] opened) {
    Input input = inputs.get(number);
    try {
      Source source = opened[0] == null ? input.open() : opened[0];
      opened[0] = source;
      // Nobody asks for the hash of a result that is not kept beyond this run.
      String hash =
          journal == null && cache == null ? null : source.whole(() -> hash(input, source));
      Checked former = journal == null ? null : journal.get(number);
      if (former != null && hash != null && former.holds(hash, digests)) {
        return new Outcome(former, true);
      }
      return new Outcome(cached(input, source, hash), false);
    } catch (UnreadableException e) {
      return new Outcome(lost(FileReport.unreadable(e)), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      // A fault of ours on one document must not keep the others from being checked.
      faulty = true;
      return new Outcome(
          lost(
              FileReport.unreadable(
                  new UnreadableException(input.name(), "a fault of Assay's own: " + e, e))),
          false);
    }
  }

  /** A document of a zip may import others of it: all of the zip counts. */
  private String hash(Input input, Source source) throws IOException {
    String own = Digests.of(source);
    Path file = input.file();
    return file != null && source.path() == null ? Digests.of(own + digests.of(file)) : own;
  }

  private static Checked lost(FileReport report) {
    return new Checked(null, Map.of(), false, report);
  }

  private Checked cached(Input input, Source source, @Nullable String hash)
      throws UnreadableException {
    // What stands in no file of its own may depend on more than is told here.
    Path path = source.path();
    if (cache == null || hash == null || path == null) {
      return check(input, source, hash);
    }
    String key =
        Digests.of(
            String.join(
                "\n",
                setup.key(),
                input.name(),
                path.toAbsolutePath().toString(),
                String.valueOf(input.found()),
                hash));
    Checked former = cache.get(key);
    if (former != null && former.holds(hash, digests)) {
      return former;
    }
    Checked checked = check(input, source, hash);
    if (checked.hash() != null) {
      cache.put(key, checked);
    }
    return checked;
  }

  /** Nothing comes of bytes that changed meanwhile: the hash would be that of neither. */
  private Checked check(Input input, Source source, @Nullable String hash)
      throws UnreadableException {
    return source.whole(() -> checked(input, source, hash));
  }

  private Checked checked(Input input, Source source, @Nullable String hash) {
    Set<Path> opened = ConcurrentHashMap.newKeySet();
    FileReport report =
        validator.validate(
            source,
            file -> {
              if (hash != null) {
                digests.first(file);
              }
              opened.add(file);
            });
    Map<String, String> imports = new TreeMap<>();
    boolean steady = true;
    for (Path file : hash == null ? Set.<Path>of() : opened) {
      steady &= digests.isSteady(file);
      imports.put(file.toAbsolutePath().toString(), digests.first(file));
    }
    boolean skipped = input.found() && PlainlyOther.is(source, report);
    // Nobody knows which of its states a file had that changes during the run.
    return new Checked(steady ? hash : null, imports, skipped, report);
  }

  /** What was found. */
  public Reports reports() {
    return results;
  }

  /** Whether a fault of ours kept a document from being checked. */
  public boolean faulty() {
    return faulty;
  }

  /** The run has come to its end and its report is written: there is nothing to go on with. */
  public void finished() throws IOException {
    results.finished();
  }

  @Override
  public void close() throws IOException {
    results.close();
  }
}
