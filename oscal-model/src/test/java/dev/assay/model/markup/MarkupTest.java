package dev.assay.model.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {

  private static Markup multiline(String text) {
    return Markup.ofMarkdown(text, Markup.Kind.MULTILINE);
  }

  @Test
  void markdownIsKeptToTheLetter() {
    Markup markup = multiline("- a\n-   b");
    assertEquals("- a\n-   b", markup.markdown());
    assertEquals("* a\n* b\n", markup.canonicalMarkdown());
  }

  @Test
  void equalTreesAreEqualHoweverSpelt() {
    assertEquals(multiline("*a*"), multiline("_a_"));
    assertEquals(multiline("*a*").hashCode(), multiline("_a_").hashCode());
    assertNotEquals(multiline("*a*"), multiline("**a**"));
    assertNotEquals(multiline("a"), Markup.ofMarkdown("a", Markup.Kind.LINE));
  }

  /** What CommonMark takes for white space is less than what Java does. */
  @Test
  void aMarkBesideARareCharacterStaysAMark() {
    for (char rare : "\u000b\u001c\u0085\u00a0\u2028\u3000".toCharArray()) {
      Markup markup = multiline("a <b>x%</b>" + rare + "c <b>" + rare + "y</b>d");
      assertEquals(markup, multiline(markup.canonicalMarkdown()), () -> "U+" + (int) rare);
    }
  }

  @Test
  void plainTextHasNoMarkup() {
    Markup markup = multiline("# A *b*\n\nsay \"c\" [d](e) {{ insert: param, f }}\n\n* g\n* `h`");
    assertEquals("A b\nsay \"c\" d {{ insert: param, f }}\ng\nh", markup.plainText());
  }

  @Test
  void insertedParametersInOrder() {
    Markup markup =
        multiline(
            "{{ insert: param, b }} *{{ insert: param, a }}* {{ insert: control, c }}\n\n"
                + "| {{ insert: param, b }} |\n| --- |\n\n`{{ insert: param, d }}`");
    assertEquals(List.of("b", "a", "b"), markup.insertedParamIds());
    assertEquals(List.of(), multiline("none").insertedParamIds());
  }

  @Test
  void aLineIsOneParagraph() {
    Markup line = Markup.ofInlines(List.of(new Inline.Text("a  b\n"), new Inline.Text(" c")));
    assertEquals(List.of(new Inline.Text("a b c")), line.inlines());
    assertEquals(List.of(new Block.Paragraph(line.inlines())), line.blocks());
    assertThrows(IllegalStateException.class, multiline("a")::inlines);
  }

  @Test
  void listsCannotBeChangedLater() {
    List<Block> blocks = multiline("a *b*").blocks();
    assertThrows(UnsupportedOperationException.class, blocks::clear);
    Block.Paragraph paragraph = (Block.Paragraph) blocks.get(0);
    assertThrows(UnsupportedOperationException.class, paragraph.content()::clear);
  }

  @Test
  void statesThatCannotBeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Block.Heading(7, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Block.OrderedList(List.of(), -1));
  }
}
