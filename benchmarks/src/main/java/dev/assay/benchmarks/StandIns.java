package dev.assay.benchmarks;

import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.load.DocumentLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Documents that stand for imports out of reach, so that what imports them can be compared: the
 * Level 2 baseline for a profile, the small good plan, and an assessment plan of it.
 */
final class StandIns implements AutoCloseable {
  private static final String PLAN =
      """
      {"assessment-plan":{"uuid":"b0f2d8f4-5d2c-4c07-8a77-5a1f1f6f0f11","metadata":{"title":"P",
       "last-modified":"2026-10-01T08:00:00Z","version":"1","oscal-version":"1.1.3"},
       "import-ssp":{"href":"stand-in-ssp.json"},
       "reviewed-controls":{"control-selections":[{"include-all":{}}]}}}
      """;

  private static final String CATALOG =
      """
      {"catalog":{"uuid":"b1111111-2222-4333-8444-555555555555","metadata":{"title":"C",
       "last-modified":"2026-10-01T08:00:00Z","version":"1","oscal-version":"1.1.3"},
       "controls":[%s]}}
      """;
  private static final String CONTROL =
      "{\"id\":\"a1111111-2222-4333-8444-555555555555\",\"title\":\"A\"}";

  private final Path folder;

  private StandIns(Path folder) {
    this.folder = folder;
  }

  static StandIns make() throws IOException {
    StandIns made = new StandIns(Files.createTempDirectory("stand-ins"));
    ByteArrayOutputStream baseline = new ByteArrayOutputStream();
    DocumentWriter.write(
        Objects.requireNonNull(
            new ProfileResolver(new DocumentLoader())
                .resolve("cmmc-l2", ResolveOptions.DEFAULT)
                .catalog()),
        DocumentFormat.JSON,
        null,
        baseline);
    Files.write(made.folder.resolve("stand-in-profile.json"), baseline.toByteArray());
    byte[] plan = Examples.source(Examples.Size.SMALL, DocumentFormat.JSON).bytes();
    Files.writeString(
        made.folder.resolve("stand-in-ssp.json"),
        replaced(new String(plan, StandardCharsets.UTF_8)));
    Files.writeString(made.folder.resolve("stand-in-ap.json"), PLAN);
    return made;
  }

  /** Puts a document beside the stand-ins. */
  Path add(String name, byte[] document) throws IOException {
    return Files.write(folder.resolve(name), document);
  }

  /** Adds two catalogs: with one control, and twice the same. */
  void addCatalogs() throws IOException {
    Files.writeString(folder.resolve("catalog.json"), CATALOG.formatted(CONTROL));
    Files.writeString(folder.resolve("twice.json"), CATALOG.formatted(CONTROL + "," + CONTROL));
  }

  /** A copy of a document that imports the stand-ins. */
  Path withStandIns(Path document) throws IOException {
    return Files.writeString(
        folder.resolve(document.getFileName()), replaced(Files.readString(document)));
  }

  /** In JSON, XML and YAML. */
  private static String replaced(String text) {
    String standIn = "$1stand-in-$2.json";
    String result = text;
    for (String use :
        List.of(
            "(\"import-(profile|ssp|ap)\"\\s*:\\s*\\{\\s*\"href\"\\s*:\\s*\")[^\"]*",
            "(<import-(profile|ssp|ap)\\s+href=\")[^\"]*",
            "(import-(profile|ssp|ap):\\s+href:\\s*)\\S+")) {
      result = result.replaceAll(use, standIn);
    }
    return result;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
