package dev.assay.benchmarks.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures, and writes the tables of {@code docs/performance.md}. {@code .ci/figures} builds what
 * it needs and starts it.
 *
 * <pre>Figures --root DIR --work DIR --java HOME [--java-25 HOME] [--runs N] [--note TEXT]
 *         [--corpus DIR] [--only PATTERN] [--quick yes] [--jmh yes] [--which PATTERN] [--warmups N] [--measurements N]
 * </pre>
 */
public final class Figures {
  private static final PrintStream LOG = System.err;

  private final Map<String, String> options = new HashMap<>();
  private final Path root;
  private final Path work;
  private final Page page;
  private final int runs;

  private Figures(String[] args) throws IOException {
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    root = Path.of(needed("--root"));
    work = Files.createDirectories(Path.of(needed("--work")));
    page = new Page(root.resolve("docs/performance.md"));
    runs = number("--runs", 10);
  }

  /** Measures what the options ask for. */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Figures figures = new Figures(args);
    if (figures.options.containsKey("--jmh")) {
      figures.warm();
    } else {
      figures.whole();
    }
  }

  private void whole() throws IOException, InterruptedException {
    String home = needed("--java");
    Runner runner = new Runner(root, Path.of(home), work);
    Path corpus = path("--corpus");
    boolean quick = options.containsKey("--quick");
    LOG.println("catalogs are made in " + work);
    Sizes sizes = new Sizes(work, quick, LOG);
    sizes.make();
    WholeProcesses processes = new WholeProcesses(root, work, corpus, LOG);
    if (wanted("whole")) {
      LOG.println("whole processes, Java " + runner.version());
      page.put("whole", conditions(runner) + processes.table(runner, runs));
    }
    Path newer = path("--java-25");
    if (newer != null && wanted("whole-25")) {
      Runner other = new Runner(root, newer, work);
      LOG.println("whole processes, Java " + other.version());
      page.put("whole-25", conditions(other) + processes.table(other, runs));
    }
    if (wanted("sizes")) {
      LOG.println("sizes");
      page.put("sizes", conditions(runner) + sizes.table(runner, Math.min(runs, 3)));
    }
    if (!wanted("many")) {
      return;
    }
    LOG.println("many documents");
    page.put(
        "many",
        conditions(runner) + new ManyDocuments(root, work, quick ? 20 : 1, LOG).table(runner));
  }

  private void warm() throws IOException, RunnerException {
    Warm warm = new Warm();
    int warmups = number("--warmups", 3);
    int measurements = number("--measurements", 3);
    warm.run(options.getOrDefault("--which", Warm.ALL), warmups, measurements);
    String how =
        String.format(
            "%s, Java %s; %d iterations of a second to warm up, %d measured.%s%n%n",
            LocalDate.now(ZoneOffset.UTC),
            System.getProperty("java.version"),
            warmups,
            measurements,
            note());
    page.put("jmh-read", how + warm.reading());
    page.put("jmh-validate", how + warm.checking());
    page.put("jmh-others", how + warm.others());
    page.put("jmh-reference", how + warm.reference());
  }

  private String conditions(Runner runner) throws IOException {
    return String.format(
        "%s, Java %s, %d processors, medians of up to %d runs.%s%n%n",
        LocalDate.now(ZoneOffset.UTC),
        runner.version(),
        Runtime.getRuntime().availableProcessors(),
        runs,
        note());
  }

  private boolean wanted(String table) {
    return table.matches(options.getOrDefault("--only", ".*"));
  }

  private String note() {
    String note = options.get("--note");
    return note == null || note.isBlank() ? "" : " **" + note + "**";
  }

  private String needed(String option) {
    String value = options.get(option);
    if (value == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    return value;
  }

  private @Nullable Path path(String option) {
    String value = options.get(option);
    return value == null || value.isBlank() ? null : Path.of(value);
  }

  private int number(String option, int otherwise) {
    return Integer.parseInt(options.getOrDefault(option, String.valueOf(otherwise)));
  }
}
