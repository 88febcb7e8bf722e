package dev.assay.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own. */
final class JavaProcess {
  private JavaProcess() {}

  /** What a process left behind. */
  record Outcome(int code, String out, String err) {}

  /**
   * Runs the program to its end.
   *
   * @param folder where it runs, and where it keeps what it keeps for the user
   * @param javaOptions further options of Java
   * @param input what is typed
   * @param args the words after the program's name
   */
  static Outcome run(Path folder, List<String> javaOptions, String input, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.assay.shell.Main"));
    command.addAll(args);
    Path out = Files.createTempFile("assay", ".out");
    Path err = Files.createTempFile("assay", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().remove("COLUMNS");
      // What a test keeps for the user is the test's own.
      builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(UTF_8));
      }
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end");
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
