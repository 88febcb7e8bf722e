package dev.assay.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Source;
import dev.assay.validate.metapath.Environment;
import dev.assay.validate.metapath.EvaluationException;
import dev.assay.validate.metapath.Focus;
import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.MetapathException;
import dev.assay.validate.metapath.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Expressions from a stranger's rules: compiled, and evaluated on a small catalog. */
class MetapathFuzzTest {
  private static final Tree TREE = tree();

  private static Tree tree() {
    Source source = Small.catalog();
    OscalDocument document = new DocumentReader().read(source).document();
    return new Tree(source.name(), Objects.requireNonNull(document));
  }

  @FuzzTest
  void fuzz(byte[] input) throws Exception {
    fuzzerTestOneInput(input);
  }

  /** What {@code .ci/fuzz} calls. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    String text = new String(input, StandardCharsets.UTF_8);
    Metapath expression;
    try {
      expression = Metapath.compile(text);
    } catch (MetapathException e) {
      Laws.require(
          e.position() >= 1 && e.position() <= text.length() + 1, "no such position", input);
      return;
    }
    try {
      expression.texts(Focus.on(TREE.root(), Environment.closed()));
    } catch (EvaluationException e) {
      Laws.require(e.getMessage() != null, "an error without a message", input);
    }
  }
}
