package dev.assay.shell.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that tests ask for their opinion. */
final class Tools {
  private Tools() {}

  /** What a program left behind: its exit code, and both of its streams. */
  record Outcome(int code, String text) {}

  /** Skips the test where a program is not installed. */
  static void need(String program) {
    Assumptions.assumeTrue(isThere(program), program + " is not installed here");
  }

  /** Whether a program is on the path. */
  static boolean isThere(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /** Runs a program in a folder to its end. */
  static Outcome run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path text = Files.createTempFile("tool", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().put("HOME", folder.toString());
      builder.environment().put("TERM", "dumb");
      builder.environment().put("ZDOTDIR", folder.toString());
      builder.environment().put("XDG_CONFIG_HOME", folder.toString());
      builder.environment().put("XDG_DATA_HOME", folder.toString());
      Process process =
          builder
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(text.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      assertTrue(!process.isAlive(), () -> command + " did not end");
      return new Outcome(process.waitFor(), Files.readString(text, UTF_8));
    } finally {
      Files.delete(text);
    }
  }
}
