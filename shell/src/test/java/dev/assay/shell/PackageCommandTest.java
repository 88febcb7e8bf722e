package dev.assay.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about packages, as a command line sees them. */
class PackageCommandTest {
  private static final Path EXAMPLE = Path.of("..", "test-resources", "examples", "machine-shop");

  @TempDir private Path folder;
  private Path content;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), out, err, 100, false, false);
    int code = CommandRunner.run(List.of(words), Session.once(console));
    return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  @BeforeEach
  void copyExample() throws IOException {
    content = folder.resolve("package");
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = content.resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aSoundPackagePasses() {
    Outcome outcome = run("package", "check", content.toString());
    assertEquals(0, outcome.code(), outcome.out());
    assertTrue(outcome.out().startsWith("passed  "), outcome.out());
    assertTrue(outcome.out().contains("ssp.json        system security plan"), outcome.out());
  }

  @Test
  void aListSaysLaterWhatChanged() throws IOException {
    Outcome hashed = run("package", "hash", content.toString(), "-o", file("list.txt"));
    assertEquals(0, hashed.code());
    assertTrue(hashed.err().contains("the value to report: "), hashed.err());
    assertEquals(
        0, run("package", "check", content.toString(), "--hashes", file("list.txt")).code());

    Files.writeString(content.resolve("evidence").resolve("new.txt"), "new");
    Files.delete(content.resolve("README.md"));
    Outcome changed = run("package", "check", content.toString(), "--hashes", file("list.txt"));

    assertEquals(1, changed.code());
    assertTrue(changed.out().contains("2 differences from the list of hashes"), changed.out());
    // The folder of a test has a long name, so that lines break in many places.
    String text = changed.out().replaceAll("\\s+", " ");
    assertTrue(text.contains("evidence/new.txt was added"), text);
    assertTrue(changed.out().contains("README.md was removed"), changed.out());
  }

  @Test
  void theListGoesToStandardOutputWithoutAFile() {
    Outcome outcome = run("package", "hash", content.toString(), "--algorithm", "SHA3-512");
    assertTrue(outcome.out().startsWith("# assay hash list 1, algorithm SHA3-512\n"));
    assertTrue(outcome.err().startsWith("SHA3-512 of the list of 16 files"), outcome.err());
  }

  @Test
  void aBuiltZipCarriesItsListAndIsTheSameEveryTime() throws IOException {
    assertEquals(0, run("package", "build", content.toString(), "-o", file("a.zip")).code());
    assertEquals(0, run("package", "build", content.toString(), "-o", file("b.zip")).code());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.zip")), Files.readAllBytes(folder.resolve("b.zip")));

    Outcome check = run("package", "check", file("a.zip"));
    assertEquals(0, check.code(), check.out());
    assertTrue(check.out().contains("the same as in the list of hashes"), check.out());
  }

  @Test
  void nothingIsOverwrittenUnlessForced() throws IOException {
    Files.writeString(folder.resolve("a.zip"), "mine");
    Outcome refused = run("package", "build", content.toString(), "-o", file("a.zip"));
    assertEquals(2, refused.code());
    assertEquals("mine", Files.readString(folder.resolve("a.zip")));
    assertEquals(
        0, run("package", "build", content.toString(), "-o", file("a.zip"), "--force").code());
  }

  @Test
  void aZipIsNotBuiltIntoItself() throws IOException {
    Path inside = content.resolve("a.zip");
    Files.writeString(inside, "old");
    Outcome outcome =
        run("package", "build", content.toString(), "-o", inside.toString(), "--force");
    assertEquals(2, outcome.code());
    assertEquals("old", Files.readString(inside));
  }

  @Test
  void aPackageThatCannotBeReadWholeIsNotHashed() throws IOException {
    Files.createSymbolicLink(content.resolve("link"), Path.of("README.md"));
    Outcome outcome = run("package", "hash", content.toString(), "-o", file("list.txt"));
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("PKG-LINK"), outcome.err());
    assertFalse(Files.exists(folder.resolve("list.txt")));
  }

  @Test
  void whatIsNoPackageIsUnreadable() throws IOException {
    Files.write(folder.resolve("empty.zip"), new byte[0]);
    assertEquals(3, run("package", "check", file("empty.zip")).code());
    assertEquals(3, run("package", "hash", file("nothing")).code());
    Files.writeString(folder.resolve("list.txt"), "no list");
    Outcome list = run("package", "check", content.toString(), "--hashes", file("list.txt"));
    assertEquals(3, list.code());
    assertTrue(list.err().contains("it is no list of hashes"), list.err());
  }

  @Test
  void jsonNamesDocumentsAndFindings() {
    Outcome outcome = run("package", "check", content.toString(), "--format", "json");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains("\"assay-package\": \"1.0\""), outcome.out());
    assertTrue(outcome.out().contains("\"type\": \"system-security-plan\""), outcome.out());
    Outcome hashes = run("package", "hash", content.toString(), "--format", "json");
    assertTrue(hashes.out().contains("\"assay-hashes\": \"1.0\""), hashes.out());
  }

  @Test
  void anAssessmentOfAPackageTellsWhatIsWrongWithThePackage() throws IOException {
    Files.delete(content.resolve("evidence").resolve("restore-test-2026-07.txt"));
    Outcome outcome = run("assess", content.toString(), "--date", "2026-11-01");
    assertEquals(1, outcome.code());
    assertTrue(outcome.out().contains("PKG-MISSING"), outcome.out());
  }

  @Test
  void aPackageWithTwoPlansIsAnErrorAndOneWithoutIsUnreadable() throws IOException {
    Files.copy(content.resolve("ssp.json"), content.resolve("ssp2.json"));
    Outcome two = run("assess", content.toString(), "--date", "2026-11-01");
    assertEquals(1, two.code());
    assertTrue(two.out().contains("PKG-SEVERAL"), two.out());
    assertEquals(2, run("score", content.toString()).code());

    Files.delete(content.resolve("ssp.json"));
    Files.delete(content.resolve("ssp2.json"));
    Outcome none = run("assess", content.toString());
    assertEquals(3, none.code());
    assertTrue(none.err().contains("PKG-NO-PLAN"), none.err());
  }

  @Test
  void theResultsNameThePlanFromWhereTheyStand() throws IOException {
    Path results = folder.resolve("results");
    Files.createDirectories(results);
    String file = results.resolve("ar.json").toString();
    Outcome outcome =
        run("assess", content.toString(), "--format", "oscal", "-o", file, "--date", "2026-11-01");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(
        Files.readString(Path.of(file)).contains("\"href\": \"../package/ssp.json\""),
        "the plan's href");
  }
}
