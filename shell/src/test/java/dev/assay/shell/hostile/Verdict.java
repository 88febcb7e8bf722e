package dev.assay.shell.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether the program did with a hostile input what it should. */
final class Verdict {
  /** What one case may take. */
  static final long SECONDS = 10;

  private static final Pattern STACK = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(");

  private Verdict() {}

  /**
   * What is wrong.
   *
   * @param exit the exit code
   * @param said all that the program wrote to its streams
   * @param before the files that are to be left alone
   * @param after the same files afterwards
   */
  static List<String> problems(
      Case each,
      Bench.Laid laid,
      int exit,
      String said,
      Map<String, String> before,
      Map<String, String> after)
      throws IOException {
    List<String> problems = new ArrayList<>();
    if (exit != each.exit()) {
      problems.add("exit code " + exit + ", not " + each.exit());
    }
    if (!folded(said).contains(folded(each.says()))) {
      problems.add("does not say: " + each.says());
    }
    if (STACK.matcher(said).find() || said.contains("fault of Assay's own")) {
      problems.add("a fault of the program");
    }
    TreeSet<String> touched = new TreeSet<>(after.keySet());
    touched.removeAll(before.keySet());
    before.forEach(
        (file, is) -> {
          if (!is.equals(after.get(file))) {
            touched.add(file);
          }
        });
    if (!touched.isEmpty()) {
      problems.add("touched " + touched);
    }
    List<Path> results = Bench.results(laid);
    if (exit != 0 && !results.isEmpty()) {
      problems.add("failed and left " + results);
    }
    boolean told = said.contains(Bench.SECRET);
    for (Path result : results) {
      told |= Files.readString(result, StandardCharsets.ISO_8859_1).contains(Bench.SECRET);
    }
    if (told) {
      problems.add("tells what stands in a file of somebody else");
    }
    return problems;
  }

  /** Lines are folded to the width of a terminal. */
  private static String folded(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }
}
