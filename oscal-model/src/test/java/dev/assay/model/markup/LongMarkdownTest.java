package dev.assay.model.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to keep a reader of Markdown busy: see {@link BoundedInlines}. */
class LongMarkdownTest {
  private static final int LENGTH = 60_000;

  /** Time with the square of the length would be minutes for the worst of these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "_",
        "^",
        "~",
        "\"",
        "[",
        "]",
        "`",
        "<",
        ">",
        "&",
        "|",
        "-",
        "=",
        "!",
        "{{",
        "![",
        "[a](",
        "a**b c* ",
        "*a ",
        "a* ",
        "**a*",
        "||\n",
        "|a|b|\n|-|-|\n",
        "`\n",
        "- \n",
        "- a\n",
        "> a\n",
        "1. a\n",
        "[a]: x\n",
        "``a`",
        "<b>",
        "<p>a\n",
        "&amp;",
        "1) \n"
      })
  void whateverIsRepeatedIsReadAndWrittenInTime(String piece) {
    for (Markup.Kind kind : Markup.Kind.values()) {
      Markup read = Markup.ofMarkdown("x" + piece.repeat(LENGTH / piece.length()), kind);

      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            Markup again = Markup.ofMarkdown(read.canonicalMarkdown(), kind);
            assertEquals(read.blocks(), again.blocks());
          });
    }
  }

  @ParameterizedTest
  @EnumSource(Markup.Kind.class)
  void marksAroundOneAnotherAreReadInTime(Markup.Kind kind) {
    for (String pair : List.of("**", "[]", "\"\"", "^^")) {
      String text = pair.substring(0, 1).repeat(LENGTH) + "a" + pair.substring(1).repeat(LENGTH);

      List<Block> blocks =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> Markup.ofMarkdown(text, kind).blocks());

      assertEquals(List.of(new Block.Paragraph(List.of(new Inline.Text(text)))), blocks);
    }
  }

  @Test
  void moreMarksThanAnybodyMeansAreTextInTheirParagraphAlone() {
    String many = "*a* ".repeat(2100).strip();

    List<Block> blocks = Markup.ofMarkdown(many + "\n\n*b*", Markup.Kind.MULTILINE).blocks();

    assertEquals(
        List.of(
            new Block.Paragraph(List.of(new Inline.Text(many))),
            new Block.Paragraph(
                List.of(new Inline.Emphasis(List.of(new Inline.Text("b")), false)))),
        blocks);
  }

  @Test
  void asManyMarksAsALongParagraphHasAreMarks() {
    List<Block> blocks =
        Markup.ofMarkdown("*a* ".repeat(1900).strip(), Markup.Kind.MULTILINE).blocks();

    List<Inline> content = ((Block.Paragraph) blocks.get(0)).content();
    assertEquals(1900, content.stream().filter(i -> i instanceof Inline.Emphasis).count());
  }

  @ParameterizedTest
  @EnumSource(Markup.Kind.class)
  void aTreeWithMoreMarksIsWrittenSoThatItReadsBack(Markup.Kind kind) {
    List<Inline> inlines = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      inlines.add(new Inline.Emphasis(List.of(new Inline.Text("a")), false));
      inlines.add(new Inline.Text(" and "));
      inlines.add(new Inline.Link(List.of(new Inline.Text("b")), "c", "d"));
      inlines.add(new Inline.Text(" or "));
    }
    Markup tree =
        kind == Markup.Kind.LINE
            ? Markup.ofInlines(inlines)
            : Markup.ofBlocks(List.of(new Block.Paragraph(inlines)));

    assertEquals(tree, Markup.ofMarkdown(tree.canonicalMarkdown(), kind));
  }

  @Test
  void aParagraphOfVeryManyLinesKeepsThemAll() {
    String text = "| a line\n".repeat(5000).strip() + "\n\n*b*";

    List<Block> blocks = Markup.ofMarkdown(text, Markup.Kind.MULTILINE).blocks();

    assertEquals(2, blocks.size());
    assertEquals(
        text.substring(0, text.indexOf("\n\n")).replace('\n', ' '),
        PlainText.of(blocks.subList(0, 1)));
    assertTrue(blocks.get(1).toString().contains("Emphasis"), blocks.get(1).toString());
  }
}
