package dev.assay.shell.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that do nothing but write, so that each kill falls somewhere into a write. How often:
 * the system property {@code assay.kills}.
 */
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("assay.kills", 2);
  private static final int FILES = 20;

  @TempDir private Path folder;

  /** Contents of one letter each, of different sizes. */
  private static byte[] content(char letter) {
    return String.valueOf(letter).repeat(50_000 + letter * 1_000).getBytes(UTF_8);
  }

  private static String letterOf(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    char letter = bytes.length == 0 ? '?' : (char) bytes[0];
    return java.util.Arrays.equals(bytes, content(letter)) ? String.valueOf(letter) : "half";
  }

  /** Writes for ever: a file, or a folder of files, in turn with one letter and another. */
  static final class Writer {
    private Writer() {}

    /** Writes until it is stopped. */
    public static void main(String[] args) throws Exception {
      Path target = Path.of(args[1]);
      for (int i = 0; ; i++) {
        char letter = (char) ('a' + i % 26);
        if (args[0].equals("file")) {
          OutputFile.at(target, true).write(out -> out.write(content(letter)), () -> false);
        } else {
          writeFolder(target, letter);
        }
        if (i == 0) {
          System.out.write('w');
          System.out.flush();
        }
      }
    }
  }

  private static void writeFolder(Path target, char letter) throws IOException, UsageException {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      files.put(i % 5 + "/" + i, content(letter));
    }
    Staging.put(target, files, true, () -> false, () -> {});
  }

  private Process start(String what, Path target) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                what,
                target.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals('w', process.getInputStream().read(), "it writes");
    return process;
  }

  private static void kill(Process process, Random random) throws InterruptedException {
    TimeUnit.MICROSECONDS.sleep(random.nextInt(50_000));
    process.destroyForcibly().waitFor();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aKillLeavesTheOldFileOrTheNewOneAndTheNextRunCleansUp() throws Exception {
    Path target = folder.resolve("report.json");
    Random random = new Random(8);
    int leftovers = 0;
    for (int i = 0; i < KILLS; i++) {
      kill(start("file", target), random);
      assertTrue(letterOf(target).matches("[a-z]"), "kill " + i + " leaves half a file");
      List<String> names = names();
      assertTrue(names.size() <= 2, names + " after kill " + i);
      leftovers += names.size() - 1;
    }
    Process last = start("file", target);
    last.destroy();
    last.waitFor();
    assertEquals(List.of("report.json"), names(), "after " + leftovers + " leftovers");
  }

  @Test
  void aKillLeavesWholeFilesInAFolderAndTheNextRunCleansUp() throws Exception {
    Path target = folder.resolve("split");
    Random random = new Random(9);
    for (int i = 0; i < KILLS; i++) {
      kill(start("folder", target), random);
      try (Stream<Path> files = Files.walk(target, 2)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = target.relativize(file).toString();
          assertTrue(
              name.startsWith(".assay-") || letterOf(file).matches("[a-z]"),
              name + " is half there after kill " + i);
        }
      }
    }
    Process last = start("folder", target);
    last.destroy();
    last.waitFor();
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(5, files.count(), "only the folders that were written");
    }
  }

  @Test
  void twoProcessesThatWriteOneFileNeverMixIt() throws Exception {
    Path target = folder.resolve("report.json");
    List<Process> both = new ArrayList<>(List.of(start("file", target), start("file", target)));
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500L + 100L * KILLS);
      int read = 0;
      while (System.nanoTime() < end || read < 10) {
        assertTrue(letterOf(target).matches("[a-z]"), "read " + read + " finds half a file");
        read++;
      }
    } finally {
      for (Process process : both) {
        process.destroy();
        process.waitFor();
      }
    }
    assertEquals(List.of("report.json"), names());
  }
}
