package dev.assay.benchmarks;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The documents that are measured. */
final class Examples {
  private Examples() {}

  /** The example plan, some 530 kB of JSON, in a format. */
  static Source plan(DocumentFormat format) throws IOException {
    Source json = resource("/dev/assay/examples/machine-shop/ssp.json");
    if (format == DocumentFormat.JSON) {
      return json;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocumentWriter.write(document(json), format, DocumentFormat.JSON, out);
    return Source.of("ssp" + format.suffix(), out.toByteArray());
  }

  static OscalDocument document(Source source) {
    return Objects.requireNonNull(new DocumentReader().read(source).document());
  }

  private static Source resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(name))) {
      return Source.of(name, in.readAllBytes());
    }
  }
}
