package dev.assay.validate;

import dev.assay.diagnostic.Finding;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Documents for tests, and short forms of what a check finds. */
public final class Fixtures {
  /** The folder of broken documents, as files: they import each other. */
  public static final Path BROKEN = Path.of("..", "test-resources", "broken");

  private Fixtures() {}

  /** A file of the folder of broken documents. */
  public static Path broken(String name) {
    return BROKEN.resolve(name);
  }

  /** The text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document in the folder of broken ones, whose relative imports lead to its files. */
  public static Source source(String name, String text) {
    return new Source(name, BROKEN.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /** A document as it is read. */
  public static OscalDocument read(Source source) {
    return Objects.requireNonNull(new DocumentReader().read(source).document());
  }

  /** A document in a format. */
  public static String write(OscalDocument document, DocumentFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DocumentWriter.write(document, format, null, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Each finding as {@code RULE pointer}. */
  public static List<String> brief(List<Finding> findings) {
    return findings.stream().map(f -> f.ruleId() + " " + f.location().pointer()).toList();
  }
}
