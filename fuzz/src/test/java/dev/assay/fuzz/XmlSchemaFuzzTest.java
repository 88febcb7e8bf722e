package dev.assay.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.validate.schema.SchemaLaw;
import java.util.Arrays;

/** The shapes of the XSDs, beside the validator of the platform. */
class XmlSchemaFuzzTest {
  @FuzzTest
  void fuzz(byte[] input) throws Exception {
    fuzzerTestOneInput(input);
  }

  /** What {@code .ci/fuzz} calls: a byte that picks the version, then a document. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (input.length == 0) {
      return;
    }
    Source source = Source.of("input.xml", Arrays.copyOfRange(input, 1, input.length));
    ReadResult read = new DocumentReader(Laws.LIMITS).read(source);
    OscalDocument document = read.document();
    if (document != null && read.format() == DocumentFormat.XML) {
      var hidden = SchemaLaw.hidden(source, document.type(), input[0], Laws.LIMITS);
      Laws.require(hidden.isEmpty(), "hidden by the shapes: " + hidden, input);
    }
  }
}
