package dev.assay.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.io.DocumentFormat;

/** The YAML reader. */
class YamlReaderFuzzTest {
  @FuzzTest
  void fuzz(byte[] input) throws Exception {
    fuzzerTestOneInput(input);
  }

  /** What {@code .ci/fuzz} calls. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Laws.read(input, DocumentFormat.YAML);
  }
}
