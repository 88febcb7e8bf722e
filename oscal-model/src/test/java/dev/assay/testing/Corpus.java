package dev.assay.testing;

import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real documents, kept outside the project in the folder that {@code ASSAY_CORPUS} names. */
public final class Corpus {
  private Corpus() {}

  /** Whether {@code ASSAY_CORPUS} is set. */
  public static boolean isThere() {
    String name = System.getenv("ASSAY_CORPUS");
    return name != null && !name.isBlank();
  }

  /** The folder; a test that asks is skipped when it is not there. */
  public static Path folder() {
    Assumptions.assumeTrue(isThere(), "ASSAY_CORPUS names no folder of real documents");
    Path folder = Path.of(System.getenv("ASSAY_CORPUS"));
    Assumptions.assumeTrue(Files.isDirectory(folder), "ASSAY_CORPUS is not a folder: " + folder);
    return folder;
  }

  /** All documents by their path in the folder, sorted, with forward slashes. */
  public static List<String> documents() {
    Path folder = folder();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> DocumentFormat.ofName(name) != null)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a document. */
  public static Source source(String name) {
    try {
      return Source.read(folder().resolve(name), Limits.DEFAULT);
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }
}
