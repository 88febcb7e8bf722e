package dev.assay.benchmarks.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The work itself, once the machine is warm, by JMH. */
final class Warm {
  private static final List<String> FORMATS = List.of("JSON", "XML", "YAML");
  private static final List<String> SIZES = List.of("SMALL", "MEDIUM", "LARGE");
  private static final List<String> WORKS =
      List.of("load", "convertToXml", "constraints", "resolve");

  private static final String NOT_MEASURED = "-";

  /** Microseconds and bytes of one operation. */
  private record Score(double micros, double bytes) {}

  private final Map<String, Score> scores = new TreeMap<>();

  /** All that there are. */
  static final String ALL = "Read|Validate|Resolve|Convert|Reference";

  /**
   * Runs the benchmarks, each for some seconds.
   *
   * @param which a pattern of their names, such as {@link #ALL}
   */
  void run(String which, int warmups, int measurements) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("\\.(" + which + ")Benchmark\\.")
                    .warmupIterations(warmups)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(measurements)
                    .measurementTime(TimeValue.seconds(1))
                    .forks(1)
                    .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx2g")
                    .timeUnit(TimeUnit.MICROSECONDS)
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .build())
            .run();
    for (RunResult result : results) {
      StringBuilder key = new StringBuilder(result.getParams().getBenchmark());
      key.delete(0, key.lastIndexOf(".") + 1);
      List<String> names = new ArrayList<>(result.getParams().getParamsKeys());
      names.sort(null);
      names.forEach(name -> key.append(' ').append(result.getParams().getParam(name)));
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      scores.put(
          key.toString(),
          new Score(result.getPrimaryResult().getScore(), bytes == null ? 0 : bytes.getScore()));
    }
  }

  /** Reading and writing beside what the parser and a copy of the bytes take. */
  String reading() {
    List<List<String>> rows = new ArrayList<>();
    for (String format : FORMATS) {
      for (String size : SIZES) {
        String of = " " + format + " " + size;
        rows.add(
            List.of(
                format + ", " + size.toLowerCase(Locale.ROOT),
                time("typedRead" + of),
                bytes("typedRead" + of),
                time("tokenise" + of),
                time("tokeniseWithTexts" + of),
                ratio("typedRead" + of, "tokenise" + of),
                ratio("typedRead" + of, "tokeniseWithTexts" + of),
                time("copyOfTheBytes" + of),
                time("write" + of),
                bytes("write" + of)));
      }
    }
    return Page.table(
        List.of(
            "document",
            "typed read",
            "allocated",
            "parser alone",
            "with its texts",
            "read / parser",
            "read / with texts",
            "copy of the bytes",
            "write",
            "allocated"),
        rows);
  }

  String checking() {
    List<List<String>> rows = new ArrayList<>();
    for (String format : FORMATS) {
      for (String size : SIZES) {
        List<String> row = new ArrayList<>();
        row.add(format + ", " + size.toLowerCase(Locale.ROOT));
        for (String level : List.of("SCHEMA", "CONSTRAINTS", "RULES")) {
          row.add(time("validate " + format + " " + level + " " + size));
          row.add(bytes("validate " + format + " " + level + " " + size));
        }
        rows.add(row);
      }
    }
    return Page.table(
        List.of(
            "document",
            "schema",
            "allocated",
            "and constraints",
            "allocated",
            "and rules",
            "allocated"),
        rows);
  }

  String others() {
    List<List<String>> rows = new ArrayList<>();
    for (String profile : List.of("cmmc-l2", "cmmc-l3")) {
      rows.add(work("resolve " + profile, "resolve " + profile));
    }
    for (String to : List.of("DOCX", "XLSX", "HTML", "MARKDOWN")) {
      for (String size : SIZES) {
        rows.add(work((size + " to " + to).toLowerCase(Locale.ROOT), "convert " + size + " " + to));
      }
    }
    return Page.table(List.of("work", "time", "allocated"), rows);
  }

  private List<String> work(String what, String key) {
    return List.of(what, time(key), bytes(key));
  }

  /** Beside the reference library. */
  String reference() {
    List<List<String>> rows = new ArrayList<>();
    for (String work : WORKS) {
      for (String size : SIZES) {
        String ours = work + " ASSAY " + size;
        String theirs = work + " REFERENCE " + size;
        rows.add(
            List.of(
                work + ", " + size.toLowerCase(Locale.ROOT),
                time(ours),
                time(theirs),
                ratio(theirs, ours),
                bytes(ours),
                bytes(theirs)));
      }
    }
    return Page.table(
        List.of(
            "work",
            "Assay",
            "reference",
            "reference / Assay",
            "Assay allocates",
            "reference allocates"),
        rows);
  }

  private String time(String key) {
    Score score = scores.get(key);
    if (score == null) {
      return NOT_MEASURED;
    }
    double micros = score.micros();
    return micros < 1_000
        ? String.format(Locale.ROOT, "%.3g µs", micros)
        : String.format(Locale.ROOT, "%,.2f ms", micros / 1_000);
  }

  private String bytes(String key) {
    Score score = scores.get(key);
    if (score == null) {
      return NOT_MEASURED;
    }
    double bytes = score.bytes();
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.0f kB", bytes / 1_000)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1_000_000);
  }

  private String ratio(String above, String below) {
    Score over = scores.get(above);
    Score under = scores.get(below);
    return over == null || under == null
        ? NOT_MEASURED
        : String.format(Locale.ROOT, "%.1f", over.micros() / under.micros());
  }
}
