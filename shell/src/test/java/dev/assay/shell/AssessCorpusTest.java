package dev.assay.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Assessments of real documents, from the folder that {@code ASSAY_CORPUS} names. */
class AssessCorpusTest {
  private static final List<String> FORMATS =
      List.of("text", "json", "html", "markdown", "csv", "xlsx", "oscal");

  @TempDir private static Path results;

  private record Outcome(int code, String err) {}

  private static Outcome run(String... words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            err,
            80,
            false,
            false);
    int code = CommandRunner.run(List.of(words), Session.once(console));
    return new Outcome(code, err.toString(UTF_8));
  }

  private static List<Path> documents(DocumentType type) throws IOException {
    String folder = System.getenv("ASSAY_CORPUS");
    assumeTrue(folder != null && !folder.isEmpty(), "ASSAY_CORPUS names no folder of documents");
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> DocumentFormat.ofName(f.toString()) != null).toList()) {
        // Large catalogs and profiles are told by their beginning.
        String start = new String(Files.newInputStream(file).readNBytes(2000), UTF_8);
        if (start.contains(type.rootName())) {
          OscalDocument document = read(file);
          if (document != null && document.type() == type) {
            found.add(file);
          }
        }
      }
    }
    assertFalse(found.isEmpty(), "no " + type.title() + " in " + folder);
    return found.stream().sorted().toList();
  }

  private static @org.jspecify.annotations.Nullable OscalDocument read(Path file) {
    try {
      return new DocumentReader(Limits.DEFAULT).read(Source.read(file, Limits.DEFAULT)).document();
    } catch (dev.assay.io.UnreadableException e) {
      return null;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPlanIsAssessedAtEveryLevelInEveryFormat() throws IOException {
    Path poam = documents(DocumentType.PLAN_OF_ACTION_AND_MILESTONES).get(0);
    return documents(DocumentType.SYSTEM_SECURITY_PLAN).stream()
        .flatMap(
            ssp ->
                Stream.of("1", "2", "3")
                    .map(
                        level ->
                            DynamicTest.dynamicTest(
                                ssp.getFileName() + " at level " + level,
                                () -> assess(ssp, poam, level))));
  }

  private static void assess(Path ssp, Path poam, String level) {
    for (String format : FORMATS) {
      String out = results.resolve(level + "-" + ssp.getFileName() + "." + format).toString();
      Outcome outcome =
          run(
              "assess",
              ssp.toString(),
              "--poam",
              poam.toString(),
              "--cmmc",
              level,
              "--date",
              "2026-11-01",
              "--format",
              format,
              "-o",
              out + (format.equals("oscal") ? ".json" : ""));
      assertTrue(outcome.code() <= 1, () -> format + " ends with " + outcome);
    }
    String oscal = results.resolve(level + "-" + ssp.getFileName() + ".oscal.json").toString();
    assertEquals(0, run("validate", oscal).code(), "the results are valid at all levels");
  }

  @TestFactory
  Stream<DynamicTest> aPoamIsNoPlanToAssess() throws IOException {
    return documents(DocumentType.PLAN_OF_ACTION_AND_MILESTONES).stream()
        .map(
            poam ->
                DynamicTest.dynamicTest(
                    poam.getFileName().toString(),
                    () -> {
                      Outcome outcome = run("assess", poam.toString());
                      assertEquals(2, outcome.code(), outcome::err);
                      assertTrue(outcome.err().contains("is a POA&M"), outcome::err);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyPlanHasAScoreOrSaysWhyNot() throws IOException {
    return documents(DocumentType.SYSTEM_SECURITY_PLAN).stream()
        .map(
            ssp ->
                DynamicTest.dynamicTest(
                    ssp.getFileName().toString(),
                    () -> assertEquals(0, run("score", ssp.toString()).code())));
  }
}
