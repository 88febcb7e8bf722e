package dev.assay.shell.hostile;

import dev.assay.shell.hostile.HostileTable.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the page on what came of the hostile inputs. */
final class HostilePage {
  private static final String HEAD =
      """
      # Hostile input

      <!-- Made by .ci/hostile. Do not edit. -->

      What Assay does with bad input: each line below is a process of its own, started by the launcher with a heap of
      384 MiB (`-Xmx384m`), in a network namespace without any network but its own loopback. Somebody listens there, and the
      inputs name that address wherever an address can stand. The inputs and what must come of each are in
      [test-resources/hostile](../test-resources/hostile/README.md); `HostileInputsTest` runs most of them with every build.

      A case is as it should be when the exit code and the words are those of the table, there is no stack trace, a failure
      leaves no result behind, no other file was touched, a file outside that the inputs name is not told, and the process
      took at most 10 seconds (of clock or processor, whichever is less, since the machine may be busy) and 512 MiB.
      """;

  private HostilePage() {}

  static String of(List<Result> results, String only, int calls, boolean traced) {
    StringBuilder out = new StringBuilder(HEAD);
    long wrong = results.stream().filter(r -> !r.problems().isEmpty()).count();
    long inputs = results.stream().map(r -> r.each().input()).distinct().count();
    out.append(
        String.format(
            Locale.ROOT,
            "%nJava %s, %d processors: %d cases of %d inputs, %d not as they should be, %d calls.%n",
            System.getProperty("java.version"),
            Runtime.getRuntime().availableProcessors(),
            results.size(),
            inputs,
            wrong,
            calls));
    out.append(
        traced
            ? "Each ran a second time under strace: none opened, made, renamed or removed a file outside of its folder for\n"
                + "results, the cache and temporary files, and none tried to connect.\n"
            : "strace was not at hand: what is written was seen from the files alone.\n");
    if (!only.equals(".*")) {
      out.append("\nThis is a part of the table: the inputs whose names match `" + only + "`.\n");
    }
    groups(results, out);
    worst("The ten that took longest", results, Comparator.comparingDouble(Result::cpu), out);
    worst("The ten that took most memory", results, Comparator.comparingLong(Result::kib), out);
    out.append(
        "\n## All\n\n| input | command | says | exit | s | s of processor | MiB |\n|---|---|---|---|---|---|---|\n");
    results.forEach(r -> line(r, out));
    return out.toString();
  }

  private static void groups(List<Result> results, StringBuilder out) {
    Map<String, List<Result>> groups = new LinkedHashMap<>();
    for (Result result : results) {
      groups.computeIfAbsent(result.each().group(), g -> new ArrayList<>()).add(result);
    }
    out.append(
        "\n## Groups\n\n| group | inputs | cases | exit 0 | exit 1 | exit 3 | other | not as they should be | s of processor, at most | MiB, at most |\n"
            + "|---|---|---|---|---|---|---|---|---|---|\n");
    groups.forEach(
        (name, of) -> {
          long[] exits = new long[4];
          for (Result result : of) {
            exits[result.exit() == 0 ? 0 : result.exit() == 1 ? 1 : result.exit() == 3 ? 2 : 3]++;
          }
          out.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %d | %d | %d | %d | %d | %d | %d | %.1f | %d |%n",
                  name,
                  of.stream().map(r -> r.each().input()).distinct().count(),
                  of.size(),
                  exits[0],
                  exits[1],
                  exits[2],
                  exits[3],
                  of.stream().filter(r -> !r.problems().isEmpty()).count(),
                  of.stream().mapToDouble(Result::cpu).max().orElse(0),
                  of.stream().mapToLong(Result::kib).max().orElse(0) >> 10));
        });
  }

  private static void worst(
      String title, List<Result> results, Comparator<Result> by, StringBuilder out) {
    out.append("\n## ").append(title);
    out.append(
        "\n\n| input | command | says | exit | s | s of processor | MiB |\n|---|---|---|---|---|---|---|\n");
    results.stream().sorted(by.reversed()).limit(10).forEach(r -> line(r, out));
  }

  private static void line(Result result, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | `%s` | %s%s | %d | %.1f | %.1f | %d |%n",
            result.each().input(),
            result.each().command(),
            escaped(result.each().says()),
            result.problems().isEmpty()
                ? ""
                : " **" + escaped(String.join("; ", result.problems())) + "**",
            result.exit(),
            result.seconds(),
            result.cpu(),
            result.kib() >> 10));
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\|*_`<\\[\\]&$~])", "\\\\$1");
  }
}
