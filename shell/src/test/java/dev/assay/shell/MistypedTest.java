package dev.assay.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command lines that somebody mistyped, each on a process of its own: one line that helps, and the
 * exit code that scripts rely on. The lines are those of {@code mistyped.txt}.
 */
class MistypedTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir static Path folder;

  private record Expected(int code, String line) {}

  @BeforeAll
  static void write() throws IOException {
    for (String name : List.of("ssp.json", "poam.json")) {
      try (InputStream in = open("/dev/assay/examples/machine-shop/" + name)) {
        Files.copy(in, folder.resolve(name));
      }
    }
    Files.writeString(
        folder.resolve("catalog.json"),
        """
        {
          "catalog": {
            "uuid": "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
            "metadata": {
              "title": "Small",
              "last-modified": "2026-01-31T08:30:00Z",
              "version": "1",
              "oscal-version": "1.1.3"
            }
          }
        }
        """);
    Files.writeString(folder.resolve("there.json"), "{}");
    Files.createDirectory(folder.resolve("empty"));
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(MistypedTest.class.getResourceAsStream(name), name);
  }

  @Test
  void eachGivesOneHelpfulLineAndItsExitCode() throws Exception {
    Map<String, Expected> table = table();
    assertTrue(table.size() >= 100, "only " + table.size());
    Set<Path> before = files();

    ExecutorService two = Executors.newFixedThreadPool(2);
    Map<String, Future<JavaProcess.Outcome>> running = new LinkedHashMap<>();
    try {
      for (String line : table.keySet()) {
        Callable<JavaProcess.Outcome> run =
            () -> JavaProcess.run(folder, List.of(), "", words(line));
        running.put(line, two.submit(run));
      }
      List<org.junit.jupiter.api.function.Executable> checks = new ArrayList<>();
      table.forEach(
          (line, expected) -> checks.add(() -> check(line, expected, running.get(line).get())));
      assertAll(checks);
    } finally {
      two.shutdownNow();
    }
    assertEquals(before, files(), "a wrong line leaves nothing behind");
  }

  private static void check(String line, Expected expected, JavaProcess.Outcome outcome) {
    assertEquals(expected.code(), outcome.code(), () -> line + "\n" + outcome.err());
    assertEquals("", outcome.out(), line);
    String wanted = ("\\Qassay: " + expected.line() + "\\E\\R").replace("...", "\\E.*\\Q");
    assertTrue(
        outcome.err().matches(wanted),
        () -> line + "\n  wanted: assay: " + expected.line() + "\n  was:    " + outcome.err());
  }

  private static Set<Path> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return new HashSet<>(files.toList());
    }
  }

  private static Map<String, Expected> table() throws IOException {
    Map<String, Expected> table = new LinkedHashMap<>();
    try (InputStream in = open("mistyped.txt")) {
      String line = null;
      for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (row.startsWith("$ ")) {
          line = row.substring(2);
        } else if (line != null) {
          Expected expected = new Expected(Integer.parseInt(row.substring(0, 1)), row.substring(2));
          assertEquals(null, table.put(line, expected), "twice: " + line);
          line = null;
        }
      }
    }
    return table;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(Objects.requireNonNullElse(matcher.group(1), matcher.group(2)));
    }
    return words;
  }
}
