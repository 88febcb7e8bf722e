package dev.assay.testing;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.ReadResult;
import dev.assay.io.ReadRules;
import dev.assay.io.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes documents in memory. */
public final class Documents {
  private Documents() {}

  /** The bytes of a document in a format. */
  public static byte[] write(OscalDocument document, DocumentFormat format) {
    return write(document, format, null);
  }

  /** The bytes of a document in a format, its schema hint kept when it was read from one alike. */
  public static byte[] write(
      OscalDocument document,
      DocumentFormat format,
      @org.jspecify.annotations.Nullable DocumentFormat readFrom) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DocumentWriter.write(document, format, readFrom, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Reads bytes under the name {@code test.<format>}. */
  public static ReadResult read(byte[] bytes, DocumentFormat format) {
    return new DocumentReader().read(Source.of("test" + format.suffix(), bytes));
  }

  /** Reads bytes that must give a document without findings. */
  public static OscalDocument readClean(byte[] bytes, DocumentFormat format) {
    ReadResult result = read(bytes, format);
    OscalDocument document = result.document();
    if (document == null || !isClean(result) || result.format() != format) {
      throw new AssertionError("not clean:\n" + render(result.findings()) + "\n" + excerpt(bytes));
    }
    return document;
  }

  /** Whether there is nothing to find but empty lines of text, which XML allows. */
  public static boolean isClean(ReadResult result) {
    return result.findings().stream().allMatch(f -> f.ruleId().equals(ReadRules.EMPTY));
  }

  /** One line for each finding. */
  public static String render(List<Finding> findings) {
    return findings.stream().map(Documents::render).collect(Collectors.joining("\n"));
  }

  /** {@code RULE line:column pointer path: message [help]}. */
  public static String render(Finding finding) {
    Location at = finding.location();
    String help = finding.help() == null ? "" : " [" + finding.help() + "]";
    return finding.ruleId()
        + " "
        + at.line()
        + ":"
        + at.column()
        + " "
        + at.pointer()
        + " "
        + at.path()
        + ": "
        + finding.message()
        + help;
  }

  private static String excerpt(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.length() <= 4000 ? text : text.substring(0, 4000) + "...";
  }
}
