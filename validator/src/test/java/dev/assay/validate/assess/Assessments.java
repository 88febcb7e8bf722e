package dev.assay.validate.assess;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Source;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.cmmc.Assessor;
import dev.assay.validate.cmmc.ExampleSsp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Assesses the example package for tests. */
final class Assessments {
  static final LocalDate DAY = LocalDate.parse("2026-11-10");

  private Assessments() {}

  static AssessOptions options(int level) {
    return new AssessOptions(level, Assessor.C3PAO, DAY, ValidationOptions.DEFAULT);
  }

  /** The example with its POA&M. */
  static Assessment example() {
    return of(ExampleSsp::asIs, 2);
  }

  /** The example with a change of its plan. */
  static Assessment of(Consumer<ObjectNode> change, int level) {
    return Objects.requireNonNull(
        Assess.run(
                Source.of("ssp.json", bytes(ExampleSsp.ssp(change))),
                Source.of("poam.json", ExampleSsp.bytes("poam.json")),
                options(level))
            .assessment());
  }

  static byte[] bytes(OscalDocument document) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DocumentWriter.write(document, DocumentFormat.JSON, null, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
