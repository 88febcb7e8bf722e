package dev.assay.benchmarks.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One command, one process: what a user waits for. */
final class WholeProcesses {
  private static final String MODERATE = "NIST_SP-800-53_rev5_MODERATE-baseline";
  private static final String CATALOG = "NIST_SP-800-53_rev5_catalog";

  /** Runs that take long are repeated less often. */
  private static final double LONG = 5;

  private static final int LONG_RUNS = 3;

  /** A row: what is done, the goal that was set for it, and the words of the command line. */
  private record Row(String what, String goal, List<String> words) {}

  private final Path root;
  private final Path work;
  private final @Nullable Path corpus;
  private final PrintStream log;

  WholeProcesses(Path root, Path work, @Nullable Path corpus, PrintStream log) {
    this.root = root;
    this.work = work;
    this.corpus = corpus;
    this.log = log;
  }

  /** The table for one Java. */
  String table(Runner runner, int runs) throws IOException, InterruptedException {
    List<List<String>> table = new ArrayList<>();
    for (Row row : rows()) {
      log.println("  " + row.what());
      Usage first = runner.once(row.words());
      int times = first.wall() > LONG ? Math.min(runs, LONG_RUNS) : runs;
      Usage usage = times == 1 ? first : runner.median(row.words(), times, false);
      table.add(
          List.of(
              row.what(),
              usage.wallText(),
              usage.cpuText(),
              usage.peakText(),
              String.valueOf(times),
              row.goal()));
    }
    return Page.table(
        List.of("work", "wall", "CPU", "peak memory", "runs", "goal: wall, CPU, memory"), table);
  }

  private List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("`--version`", "0.3 s, 60 MiB", List.of("--version")));
    Path small = root.resolve("test-resources/broken/good-ssp.json");
    rows.add(validate("a plan of 4 kB", "1.0 s, 1.5 s, 150 MiB", small));
    Path plan = root.resolve("test-resources/examples/machine-shop/ssp.json");
    rows.add(validate("the example plan, 0.5 MB", "", plan));
    published(MODERATE + "-resolved-profile_catalog.json")
        .ifPresent(
            f -> rows.add(validate("the published MODERATE catalog", "1.5 s, 3 s, 300 MiB", f)));
    rows.add(validate("10 MB, made", "2.5 s, 450 MiB", work.resolve("10m.json")));
    Path large = work.resolve("200m.json");
    if (Files.exists(large)) {
      rows.add(validate("200 MB, made", "25 s, 1,536 MiB", large));
    }
    published(MODERATE + "_profile.xml")
        .filter(f -> Files.exists(f.resolveSibling(CATALOG + ".xml")))
        .ifPresent(f -> rows.add(resolve(f)));
    published(CATALOG + ".xml")
        .ifPresent(f -> rows.add(convert("the published 800-53 catalog", f)));
    rows.add(convert("1 MB, made", work.resolve("1m.xml")));
    return rows;
  }

  private Optional<Path> published(String name) throws IOException {
    if (corpus == null) {
      log.println("  " + name + " is left out: ASSAY_CORPUS names no folder that has it");
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(corpus)) {
      return files.filter(f -> f.getFileName().toString().equals(name)).sorted().findFirst();
    }
  }

  private static Row validate(String what, String goal, Path file) {
    return new Row(
        "validate " + what, goal, List.of("validate", "--no-cache", "--quiet", file.toString()));
  }

  private Row resolve(Path profile) {
    return new Row(
        "resolve the published MODERATE profile",
        "1.2 s, 2.5 s, 250 MiB",
        List.of("resolve", profile.toString(), "--force", "-o", work.resolve("l.json").toString()));
  }

  private Row convert(String what, Path xml) {
    return new Row(
        "convert XML to JSON, " + what,
        "1.0 s, 200 MiB (2 MB)",
        List.of("convert", xml.toString(), "--force", "-o", work.resolve("c.json").toString()));
  }
}
