package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.ReadRules;
import dev.assay.io.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each document of the folder of broken ones gives exactly the findings that stand beside it. */
class BrokenDocumentsTest {
  private static final String SUFFIX = ".findings";

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Fixtures.BROKEN)) {
      return files.filter(f -> !f.endsWith("README.md")).sorted().toList();
    }
  }

  private static boolean isSidecar(Path file) {
    return file.toString().endsWith(SUFFIX);
  }

  @TestFactory
  Stream<DynamicTest> givesExactlyItsFindings() throws IOException {
    Validator validator = new Validator(ValidationOptions.DEFAULT);
    return files().stream()
        .filter(f -> !isSidecar(f))
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.getFileName().toString(),
                    () -> {
                      FileReport report = validator.validate(Source.read(f, Limits.DEFAULT));
                      assertEquals(expected(f), actual(report), () -> explain(report));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyFindingKnowsItsPlace() throws IOException {
    Validator validator = new Validator(ValidationOptions.DEFAULT);
    return files().stream()
        .filter(f -> !isSidecar(f))
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.getFileName().toString(),
                    () -> {
                      FileReport report = validator.validate(Source.read(f, Limits.DEFAULT));
                      for (Finding finding : report.findings()) {
                        Location where = finding.location();
                        boolean emptyFile = Files.size(f) == 0;
                        assertEquals(f.toString(), where.file());
                        assertTrue(emptyFile || where.line() > 0, finding::toString);
                        assertTrue(emptyFile || where.column() > 0, finding::toString);
                        assertTrue(!report.readable() || where.pointer() != null);
                        assertTrue(!report.readable() || where.path() != null);
                        boolean parsers = finding.ruleId().equals(ReadRules.SYNTAX);
                        assertFalse(!parsers && finding.message().endsWith("."), finding::message);
                        assertFalse(finding.message().contains("cvc-"), finding::message);
                      }
                    }));
  }

  @Test
  void hasASidecarForEachDocumentAndADocumentForEachSidecar() throws IOException {
    TreeSet<String> documents = new TreeSet<>();
    TreeSet<String> sidecars = new TreeSet<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (isSidecar(file)) {
        sidecars.add(name.substring(0, name.length() - SUFFIX.length()));
      } else {
        documents.add(name);
      }
    }
    assertEquals(documents, sidecars);
    assertTrue(documents.size() >= 12, "only " + documents.size());
    assertEquals(
        java.util.Set.of(DocumentFormat.values()),
        documents.stream().map(DocumentFormat::ofName).collect(Collectors.toSet()));
  }

  private static List<String> expected(Path document) throws IOException {
    return Files.readAllLines(Path.of(document + SUFFIX)).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }

  private static List<String> actual(FileReport report) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : report.findings()) {
      String pointer = finding.location().pointer();
      lines.add(
          finding.location().line()
              + " "
              + finding.severity().label()
              + " "
              + finding.ruleId()
              + " "
              + (pointer == null || pointer.isEmpty() ? "-" : pointer));
    }
    for (NotChecked notChecked : report.notChecked()) {
      if (!notChecked.what().startsWith("the constraints that OSCAL declares")) {
        lines.add("not checked: " + notChecked.what());
      }
    }
    return lines;
  }

  private static String explain(FileReport report) {
    return report.findings().stream()
        .map(f -> f.location() + " " + f.message())
        .collect(Collectors.joining("\n"));
  }
}
