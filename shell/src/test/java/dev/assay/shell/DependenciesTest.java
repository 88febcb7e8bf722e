package dev.assay.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages on security and libraries say is so. */
class DependenciesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Libraries that only tests bring, by the start of the file name. */
  private static final Set<String> FOR_TESTS =
      Set.of("junit-", "opentest4j", "apiguardian", "archunit", "jqwik", "surefire", "byte-buddy");

  private static final Pattern ROW =
      Pattern.compile("\\| \\[([^:]+):([^]]+)]\\([^)]*\\) \\| (\\S+)");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Properties))(?:#(\\w+))?`");

  @Test
  void everyLibraryHasALicenceAndItsVersionIsTheOneListed() throws IOException {
    Set<String> listed = new TreeSet<>();
    Matcher row = ROW.matcher(Files.readString(ROOT.resolve("docs/licences.md")));
    while (row.find()) {
      listed.add(row.group(2) + "-" + row.group(3) + ".jar");
    }
    assertEquals(listed, libraries(), "run .ci/supply-chain --write and read the difference");
  }

  @Test
  void everyLibraryHasAReason() throws IOException {
    String reasons = Files.readString(ROOT.resolve("docs/decisions/2026-11-22-dependencies.md"));
    Set<String> told = new TreeSet<>();
    Matcher name = Pattern.compile("[\\w.]+:([\\w.-]+)").matcher(reasons);
    while (name.find()) {
      told.add(name.group(1));
    }
    Set<String> present =
        libraries().stream()
            .map(file -> file.replaceFirst("-\\d[^-]*\\.jar$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(present, told);
  }

  @Test
  void everyTestThatThePageOnSecurityNamesExists() throws IOException {
    Map<String, String> sources = testSources();
    assertTrue(sources.size() > 100, () -> "saw only " + sources.size() + " test classes");
    Matcher named = NAMED.matcher(Files.readString(ROOT.resolve("SECURITY.md")));
    Set<String> missing = new TreeSet<>();
    int count = 0;
    for (; named.find(); count++) {
      String source = sources.getOrDefault(named.group(1), "");
      String method = named.group(2);
      if (method == null ? source.isEmpty() : !source.contains("void " + method + "(")) {
        missing.add(named.group());
      }
    }
    assertEquals(Set.of(), missing, "named in SECURITY.md and not there");
    assertTrue(count > 40, "the page names tests in another way");
  }

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> result = new HashMap<>();
    List<Path> files;
    try (Stream<Path> folders = Files.list(ROOT)) {
      files = folders.map(f -> f.resolve("src/test/java")).filter(Files::isDirectory).toList();
    }
    for (Path folder : files) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(f -> f.toString().endsWith(".java")).toList()) {
          String name = String.valueOf(file.getFileName()).replace(".java", "");
          result.merge(name, Files.readString(file), String::concat);
        }
      }
    }
    return result;
  }

  /** The file names of the libraries that the program is tested with, without those for tests. */
  private static Set<String> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> String.valueOf(Path.of(entry).getFileName()))
        .filter(
            file ->
                file.endsWith(".jar") && !file.contains("SNAPSHOT") && !file.endsWith("-data.jar"))
        .filter(file -> FOR_TESTS.stream().noneMatch(file::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
