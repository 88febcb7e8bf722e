package dev.assay.convert;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The example documents, and comparison of documents. */
final class Examples {
  private Examples() {}

  static Source ssp() throws IOException {
    return load("ssp.json");
  }

  static Source poam() throws IOException {
    return load("poam.json");
  }

  private static Source load(String name) throws IOException {
    String path = "/dev/assay/examples/machine-shop/" + name;
    try (InputStream in = Examples.class.getResourceAsStream(path)) {
      return Source.of(name, Objects.requireNonNull(in, path).readAllBytes());
    }
  }

  static OscalDocument document(Source source) {
    return Objects.requireNonNull(new DocumentReader().read(source).document());
  }

  /** The document as it is written. */
  static String written(Source source) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocumentWriter.write(document(source), DocumentFormat.JSON, DocumentFormat.JSON, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The errors of schema and constraints. */
  static List<Finding> findings(byte[] json) {
    ValidationOptions options =
        new ValidationOptions(Level.CONSTRAINTS, Limits.DEFAULT, new DocumentLoader());
    return new Validator(options)
        .validate(Source.of("new.json", json)).findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .toList();
  }

  /** How many values differ between a document and another of the same shape. */
  static int differences(Source base, String json) {
    Source other = Source.of("other.json", json.getBytes(StandardCharsets.UTF_8));
    return differences(document(base).root(), document(other).root());
  }

  private static int differences(Object a, Object b) {
    if (a instanceof OscalObject x && b instanceof OscalObject y) {
      int count = 0;
      for (int i = 0; i < x.definition().members().size(); i++) {
        count += differences(x.get(i), y.get(i));
      }
      return count;
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      int count = Math.abs(x.size() - y.size());
      for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
        count += differences(x.get(i), y.get(i));
      }
      return count;
    }
    if (a instanceof Markup x && b instanceof Markup y) {
      return x.markdown().equals(y.markdown()) ? 0 : 1;
    }
    return Objects.equals(a, b) ? 0 : 1;
  }
}
