package dev.assay.benchmarks.figures;

import dev.assay.benchmarks.ManyPlans;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Thousands of plans in one call, from the cache, and killed half way. */
final class ManyDocuments {
  /** Some of the plans have mistakes, and some are cut off: that is the answer expected. */
  private static final int UNREADABLE = 3;

  private static final int FINDINGS = 1;

  private final Path root;
  private final Path work;
  private final int share;
  private final PrintStream log;

  /**
   * Runs over many documents.
   *
   * @param share what part of the thousand and the ten thousand plans is taken
   */
  ManyDocuments(Path root, Path work, int share, PrintStream log) {
    this.share = share;
    this.root = root;
    this.work = work;
    this.log = log;
  }

  String table(Runner runner) throws IOException, InterruptedException {
    List<List<String>> rows = new ArrayList<>();
    rows(rows, runner, "examples/machine-shop/ssp.json", 1_000 / share, "of 530 kB");
    rows(rows, runner, "broken/good-ssp.json", 10_000 / share, "of 4 kB");
    return Page.table(List.of("run", "wall", "CPU", "peak memory"), rows);
  }

  private void rows(List<List<String>> rows, Runner runner, String plan, int count, String size)
      throws IOException, InterruptedException {
    Path folder = work.resolve("plans-" + count);
    Path done = folder.resolve("done.txt");
    if (!Files.exists(done)) {
      ManyPlans.main(
          new String[] {
            root.resolve("test-resources").resolve(plan).toString(),
            String.valueOf(count),
            folder.toString()
          });
      Files.createFile(done);
    }
    String what = String.format("%,d plans %s", count, size);
    log.println("  " + what);
    Path whole = work.resolve("whole.json");
    Usage unbroken = run(runner, folder, whole, "--no-cache");
    rows.add(row(what + ", JSON report", unbroken));
    run(runner, folder, work.resolve("first.json"));
    Path cached = work.resolve("cached.json");
    rows.add(row(what + ", from the cache", run(runner, folder, cached)));
    same(whole, cached);
    Path resumed = work.resolve("resumed.json");
    Path journal = work.resolve("journal");
    Files.deleteIfExists(journal);
    int half = killHalfWay(runner, folder, resumed, journal, count);
    log.println("  killed after " + half);
    Usage rest = run(runner, folder, resumed, "--no-cache", "--resume", journal.toString());
    rows.add(row(String.format("%s, killed after %,d: the rest", what, half), rest));
    same(whole, resumed);
  }

  private static List<String> row(String what, Usage usage) {
    return List.of(what, usage.wallText(), usage.cpuText(), usage.peakText());
  }

  private Usage run(Runner runner, Path folder, Path report, String... options)
      throws IOException, InterruptedException {
    Usage usage = Usage.of(runner.command(words(folder, report, options)));
    if (usage.exit() != FINDINGS && usage.exit() != UNREADABLE) {
      throw new IOException(folder + ": ended with " + usage.exit());
    }
    return usage;
  }

  private static List<String> words(Path folder, Path report, String... options) {
    List<String> words =
        new ArrayList<>(
            List.of("validate", "--format", "json", "--force", "-o", report.toString()));
    words.addAll(List.of(options));
    words.add(folder.toString());
    return words;
  }

  /** Kills a run as no program can withstand when half of the results are in its journal. */
  private static int killHalfWay(Runner runner, Path folder, Path report, Path journal, int count)
      throws IOException, InterruptedException {
    Process process =
        runner.command(words(folder, report, "--no-cache", "--resume", journal.toString())).start();
    int kept = 0;
    while (kept < count / 2) {
      if (!process.isAlive()) {
        throw new IOException("the run ended before it could be killed");
      }
      Thread.sleep(20);
      kept = Files.exists(journal) ? lines(journal) : 0;
    }
    process.destroyForcibly();
    process.waitFor();
    return lines(journal) - 1;
  }

  private static int lines(Path file) throws IOException {
    int lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  private static void same(Path expected, Path report) throws IOException {
    long at = Files.mismatch(expected, report);
    if (at >= 0) {
      throw new IOException(report + " is not " + expected + ": they differ at byte " + at);
    }
  }
}
