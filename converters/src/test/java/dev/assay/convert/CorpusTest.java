package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every public example converts to every format, twice to the same bytes, with whole links. */
class CorpusTest {
  private static final String MODERATE =
      "sp800-53-rev5-oscal1.1.2/json/"
          + "NIST_SP-800-53_rev5_MODERATE-baseline-resolved-profile_catalog.json";

  @TestFactory
  Stream<DynamicTest> everyDocumentConverts() throws Exception {
    String corpus = System.getenv("ASSAY_CORPUS");
    assumeTrue(corpus != null, "ASSAY_CORPUS names no folder of public documents");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(corpus, "nist-examples"))) {
      files =
          Stream.concat(walk.filter(Files::isRegularFile), Stream.of(Path.of(corpus, MODERATE)))
              .filter(p -> p.toString().matches(".*\\.(json|xml|yaml)"))
              .sorted()
              .toList();
    }
    assertTrue(files.size() > 10, "the corpus holds documents");
    return files.stream()
        .flatMap(
            file ->
                Stream.of(OutputFormat.values())
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                file.getFileName() + " as " + format.label(),
                                () -> converts(file, format))));
  }

  private static void converts(Path file, OutputFormat format) throws Exception {
    Source source = Source.read(file, Limits.DEFAULT);
    Converted first = new Converter().convert(source, format);
    assertTrue(first.done(), () -> "no file: " + first.findings());
    byte[] bytes = first.files().get(0).bytes();
    assertArrayEquals(
        bytes, new Converter().convert(source, format).files().get(0).bytes(), "the same twice");
    switch (format) {
      case DOCX -> DocxChecks.check(bytes);
      case HTML -> HtmlChecks.check(bytes);
      case XLSX -> XlsxChecks.check(bytes);
      case CSV, MARKDOWN -> assertAll(() -> assertTrue(bytes.length > 200, "it says something"));
      default -> fail("no check for " + format);
    }
  }
}
