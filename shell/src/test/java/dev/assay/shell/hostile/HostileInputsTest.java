package dev.assay.shell.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile input gives the finding or error that the table says, with its exit code, in time,
 * in a heap of 512 MiB; nobody is called, nothing is written elsewhere, and no result is left.
 */
class HostileInputsTest {
  private static final int FEWEST = 300;

  @TempDir Path folder;

  @Test
  void theTableAndTheInputsAgree() throws IOException {
    Set<String> listed = Case.all().stream().map(Case::input).collect(Collectors.toSet());
    Set<String> present = new TreeSet<>(MadeInputs.all().keySet());
    present.addAll(kept());

    assertEquals(present, new TreeSet<>(listed));
    assertTrue(present.size() >= FEWEST, () -> "only " + present.size() + " inputs");
    for (String made : MadeInputs.all().keySet()) {
      assertTrue(!Files.exists(Case.FOLDER.resolve(made)), () -> made + " is made and kept");
    }
  }

  /** The files and folders two levels down. */
  private static Set<String> kept() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(Case.FOLDER, 2)) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        Path name = Case.FOLDER.relativize(file);
        if (name.getNameCount() == 2 && !name.startsWith("beside")) {
          names.add(name.toString().replace('\\', '/'));
        }
      }
    }
    return names;
  }

  @TestFactory
  List<DynamicNode> everyInputIsAnswered() throws IOException, InterruptedException {
    Path lines = folder.resolve("lines");
    int calls;
    int callsOfOurs;
    try (Listener listener = new Listener()) {
      run(listener.port(), lines);
      calls = listener.calls();
      new Socket(InetAddress.getLoopbackAddress(), listener.port()).close();
      callsOfOurs = listener.await(calls + 1) - calls;
    }
    Map<Integer, String[]> results = new HashMap<>();
    for (String line : Files.readAllLines(lines)) {
      String[] cells = line.split("\t", -1);
      results.put(Integer.valueOf(cells[0]), cells);
    }
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("nobody is called", () -> assertEquals(0, calls)));
    tests.add(dynamicTest("a call would be seen", () -> assertEquals(1, callsOfOurs)));
    tests.add(
        dynamicTest(
            "nothing is left among temporary files",
            () -> assertEquals(List.of(), list(folder.resolve("temporary")))));
    List<Case> cases = Case.all();
    for (int i = 0; i < cases.size(); i++) {
      Case each = cases.get(i);
      String[] cells = results.get(i);
      if (!each.alone()) {
        tests.add(
            dynamicTest(
                each.input() + ": " + each.command(),
                () -> {
                  assertTrue(cells != null, "the run ended before it");
                  assertEquals("", cells[1], () -> "it said: " + cells[4]);
                }));
      }
    }
    return tests;
  }

  private void run(int port, Path lines) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("temporary")),
            "-cp",
            System.getProperty("java.class.path"),
            HostileRun.class.getName(),
            folder.resolve("bench").toString(),
            String.valueOf(port),
            lines.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    Process process = builder.redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(20, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertTrue(ended, "the run did not end");
    assertEquals("", Files.readString(log));
    assertEquals(0, process.exitValue());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
