package dev.assay.benchmarks.figures;

import dev.assay.benchmarks.MadeCatalogs;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Catalogs made by code from 100 kB to 200 MB: how time and memory grow. */
final class Sizes {
  private static final List<String> NAMES =
      List.of(
          "100k.json",
          "1m.json",
          "10m.json",
          "100m.json",
          "200m.json",
          "100k.xml",
          "1m.xml",
          "10m.xml",
          "100m.xml",
          "200m.xml",
          "100k.yaml",
          "1m.yaml",
          "10m.yaml");

  private static final List<String> LEVELS = List.of("schema", "constraints", "rules");

  /** Above this a document is measured once; the table tells trends, not tenths. */
  private static final long LARGE = 50L << 20;

  private final Path work;
  private final List<String> names;
  private final PrintStream log;

  /**
   * Sizes.
   *
   * @param quick whether all but the small ones are left out
   */
  Sizes(Path work, boolean quick, PrintStream log) {
    this.work = work;
    this.names =
        NAMES.stream().filter(name -> !quick || !name.matches("[12]00m.*|10m.(xml|yaml)")).toList();
    this.log = log;
  }

  /** Writes the catalogs that are not there yet. */
  void make() throws IOException {
    List<String> args = new ArrayList<>(List.of(work.toString()));
    args.addAll(names);
    MadeCatalogs.main(args.toArray(String[]::new));
  }

  String table(Runner runner, int runs) throws IOException, InterruptedException {
    List<List<String>> table = new ArrayList<>();
    for (String name : names) {
      Path file = work.resolve(name);
      long bytes = Files.size(file);
      List<String> row = new ArrayList<>();
      row.add(name.substring(name.indexOf('.') + 1).toUpperCase(Locale.ROOT) + ", " + size(bytes));
      for (String level : LEVELS) {
        log.println("  " + name + ", " + level);
        Usage usage =
            runner.median(
                List.of("validate", "--no-cache", "--quiet", "--level", level, file.toString()),
                bytes > LARGE ? 1 : runs,
                runs > 1 && bytes <= LARGE);
        row.add(usage.wallText());
        row.add(usage.cpuText());
        row.add(usage.peakText());
      }
      table.add(row);
    }
    return Page.table(
        List.of(
            "catalog",
            "schema",
            "CPU",
            "peak",
            "constraints",
            "CPU",
            "peak",
            "rules",
            "CPU",
            "peak"),
        table);
  }

  private static String size(long bytes) {
    return String.format(
        Locale.ROOT, bytes < 10_000_000 ? "%.1f MB" : "%.0f MB", bytes / 1_000_000.0);
  }
}
