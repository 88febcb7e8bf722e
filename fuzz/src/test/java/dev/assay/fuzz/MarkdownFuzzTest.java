package dev.assay.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.model.markup.Markup;
import java.nio.charset.StandardCharsets;

/** The parser of Markdown: one tree, whichever way it is written. */
class MarkdownFuzzTest {

  @FuzzTest
  void fuzz(byte[] input) throws Exception {
    fuzzerTestOneInput(input);
  }

  /** What {@code .ci/fuzz} calls. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    String text = new String(input, StandardCharsets.UTF_8);
    for (Markup.Kind kind : Markup.Kind.values()) {
      Markup markup = Markup.ofMarkdown(text, kind);
      Laws.markup(markup, text);
    }
  }
}
