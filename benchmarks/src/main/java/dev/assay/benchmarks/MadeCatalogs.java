package dev.assay.benchmarks;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes catalogs of given sizes, made by code, all of them in order.
 *
 * <pre>java -cp ... dev.assay.benchmarks.MadeCatalogs FOLDER 100k.json 1m.xml 200m.json</pre>
 *
 * <p>A size is that of the JSON form, up to the controls that fill it; {@code 1m.xml} is the
 * catalog of {@code 1m.json} in XML. The same size always gives the same catalog.
 */
public final class MadeCatalogs {
  private static final int CONTROLS = 120;

  private MadeCatalogs() {}

  /**
   * Writes the catalogs that are not there yet.
   *
   * @param args the folder, and the names of the files
   * @throws IOException when a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (int i = 1; i < args.length; i++) {
      Path file = folder.resolve(args[i]);
      if (!Files.exists(file)) {
        Path part = folder.resolve(args[i] + ".part");
        write(args[i], part);
        Files.move(part, file);
      }
    }
  }

  private static void write(String name, Path file) throws IOException {
    DocumentFormat format = DocumentFormat.ofName(name);
    if (format == null) {
      throw new IllegalArgumentException(name + " does not end in .json, .xml or .yaml");
    }
    if (format == DocumentFormat.JSON) {
      json(bytes(name), file);
      return;
    }
    Path json = Files.createTempFile("catalog", ".json");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      json(bytes(name), json);
      OscalDocument document = Examples.document(Source.read(json, Limits.DEFAULT));
      DocumentWriter.write(document, format, DocumentFormat.JSON, out);
    } catch (UnreadableException e) {
      throw new IOException(e);
    } finally {
      Files.delete(json);
    }
  }

  private static void json(long bytes, Path file) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      double controls = bytes / (double) Examples.CONTROL_BYTES;
      int groups = (int) Math.ceil(controls / CONTROLS);
      Examples.catalog(groups, (int) Math.round(controls / groups), out);
    }
  }

  /** The bytes that a name such as {@code 100k.json} stands for. */
  private static long bytes(String name) {
    String size = name.substring(0, name.indexOf('.')).toLowerCase(Locale.ROOT);
    long unit = size.endsWith("k") ? 1_000 : size.endsWith("m") ? 1_000_000 : 1;
    return Long.parseLong(unit == 1 ? size : size.substring(0, size.length() - 1)) * unit;
  }
}
