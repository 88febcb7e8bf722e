package dev.assay.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the program by its launcher, as users do.
 *
 * @param root the checkout
 * @param home the Java that the launcher is to take
 * @param work a folder for what the runs write
 */
record Runner(Path root, Path home, Path work) {
  /** Whatever the program says beyond this is a failure of the measurement. */
  private static final int FINDINGS = 1;

  ProcessBuilder command(List<String> words) {
    List<String> line = new ArrayList<>();
    line.add(root.resolve("assay").toString());
    line.addAll(words);
    ProcessBuilder command = new ProcessBuilder(line).directory(root.toFile());
    command.environment().put("JAVA_HOME", home.toString());
    command.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
    command.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    command.redirectOutput(work.resolve("out.txt").toFile());
    command.redirectError(work.resolve("err.txt").toFile());
    return command;
  }

  /** The medians of runs; one more before them, which fills the caches of the system. */
  Usage median(List<String> words, int runs, boolean warm)
      throws IOException, InterruptedException {
    if (warm) {
      once(words);
    }
    List<Usage> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      all.add(once(words));
    }
    return Usage.median(all);
  }

  Usage once(List<String> words) throws IOException, InterruptedException {
    Usage usage = Usage.of(command(words));
    if (usage.exit() > FINDINGS) {
      throw new IOException(
          String.join(" ", words)
              + " ended with "
              + usage.exit()
              + ": "
              + Files.readString(work.resolve("err.txt")));
    }
    return usage;
  }

  /** The version of the Java, as it tells it. */
  String version() throws IOException {
    for (String line : Files.readAllLines(home.resolve("release"))) {
      if (line.startsWith("JAVA_VERSION=")) {
        return line.replaceAll(".*=|\"", "");
      }
    }
    return home.toString();
  }
}
