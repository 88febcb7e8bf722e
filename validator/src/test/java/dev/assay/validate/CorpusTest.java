package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real documents, from the folder that {@code ASSAY_CORPUS} names. */
class CorpusTest {
  /** NIST's examples that the schema refuses, and why; none so far. */
  private static final Map<String, String> REFUSED = Map.of();

  private static Path corpus() {
    String folder = System.getenv("ASSAY_CORPUS");
    assumeTrue(folder != null && !folder.isEmpty(), "ASSAY_CORPUS names no folder of documents");
    return Path.of(folder);
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> Files.isRegularFile(f) && DocumentFormat.ofName(f.toString()) != null)
          .sorted()
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> givesAReportForEveryDocument() throws IOException {
    Path corpus = corpus();
    Validator validator = new Validator(ValidationOptions.DEFAULT);
    return documents(corpus).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    corpus.relativize(file).toString(),
                    () -> {
                      FileReport report = validator.validate(Source.read(file, Limits.DEFAULT));
                      assertEquals(DocumentFormat.ofName(file.toString()), report.format());
                      for (Finding finding : report.findings()) {
                        assertTrue(finding.location().line() > 0, finding::toString);
                        assertTrue(finding.message().indexOf('\n') < 0, finding::message);
                        assertTrue(!finding.message().contains("cvc-"), finding::message);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> findsNistsExamplesValid() throws IOException {
    Path examples = corpus().resolve("nist-examples");
    Validator validator = new Validator(ValidationOptions.DEFAULT.withLevel(Level.SCHEMA));
    return documents(examples).stream()
        .filter(file -> !REFUSED.containsKey(examples.relativize(file).toString()))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    examples.relativize(file).toString(),
                    () -> {
                      FileReport report = validator.validate(Source.read(file, Limits.DEFAULT));
                      assertNotNull(report.type());
                      assertEquals("1.1.2", report.schemaVersion());
                      assertEquals(List.of(), report.findings());
                    }));
  }

  @Test
  void findsTheIllegalIdsOfTheRev2CatalogWithLineAndColumn() throws Exception {
    Path folder = corpus().resolve("sp800-171");
    Validator validator = new Validator(ValidationOptions.DEFAULT);
    FileReport json =
        validator.validate(
            Source.read(folder.resolve("NIST_SP-800-171_rev2_catalog.json"), Limits.DEFAULT));
    FileReport xml =
        validator.validate(
            Source.read(folder.resolve("NIST_SP-800-171_rev2_catalog.xml"), Limits.DEFAULT));
    List<String> inJson = illegalIds(json);
    assertTrue(inJson.size() > 600, "only " + inJson.size());
    assertEquals(inJson, illegalIds(xml));
    for (Finding finding : json.findings()) {
      assertTrue(finding.location().line() > 0 && finding.location().column() > 0);
    }
  }

  private static List<String> illegalIds(FileReport report) {
    return report.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .filter(f -> f.message().startsWith("id is \""))
        .map(f -> String.valueOf(f.location().pointer()))
        .sorted()
        .toList();
  }

  @Test
  void givesTheSameFindingsForTheFormatsOfOneDocument() throws Exception {
    Path corpus = corpus();
    Validator validator = new Validator(ValidationOptions.DEFAULT.withLevel(Level.SCHEMA));
    Map<String, String> seen = new TreeMap<>();
    for (Path file : documents(corpus.resolve("sp800-53-rev5-oscal1.0.0"))) {
      FileReport report = validator.validate(Source.read(file, Limits.DEFAULT));
      String name = file.getFileName().toString();
      String bare = name.substring(0, name.lastIndexOf('.'));
      String findings = Fixtures.brief(report.findings()).toString();
      assertEquals(seen.getOrDefault(bare, findings), findings, name);
      seen.put(bare, findings);
    }
    assertTrue(seen.size() > 5, seen::toString);
  }
}
