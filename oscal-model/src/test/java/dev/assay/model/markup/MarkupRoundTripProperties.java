package dev.assay.model.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.testing.Seeds;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read is what was written, in both spellings. */
class MarkupRoundTripProperties {

  @Provide
  Arbitrary<Markup> lines() {
    return MarkupTrees.line();
  }

  @Provide
  Arbitrary<Markup> multilines() {
    return MarkupTrees.multiline();
  }

  @Provide
  Arbitrary<String> markdown() {
    return MarkupTrees.markdown();
  }

  @Property(seed = Seeds.FIXED)
  void aLineComesBackFromMarkdown(@ForAll("lines") Markup markup) {
    assertComesBackFromMarkdown(markup);
  }

  @Property(seed = Seeds.FIXED)
  void aMultilineComesBackFromMarkdown(@ForAll("multilines") Markup markup) {
    assertComesBackFromMarkdown(markup);
  }

  @Property(seed = Seeds.FIXED)
  void aLineComesBackFromXml(@ForAll("lines") Markup markup) {
    assertComesBackFromXml(markup);
  }

  @Property(seed = Seeds.FIXED)
  void aMultilineComesBackFromXml(@ForAll("multilines") Markup markup) {
    assertComesBackFromXml(markup);
  }

  @Property(seed = Seeds.FIXED)
  void anyMarkdownIsReadAsOneTree(@ForAll("markdown") String text) {
    for (Markup.Kind kind : Markup.Kind.values()) {
      Markup markup = Markup.ofMarkdown(text, kind);
      assertEquals(text, markup.markdown());
      assertComesBackFromMarkdown(markup);
      assertComesBackFromXml(markup);
    }
  }

  @Property(seed = Seeds.FIXED)
  void canonicalMarkdownIsItsOwnCanonicalForm(@ForAll("markdown") String text) {
    for (Markup.Kind kind : Markup.Kind.values()) {
      String once = Markup.ofMarkdown(text, kind).canonicalMarkdown();
      assertEquals(once, Markup.ofMarkdown(once, kind).canonicalMarkdown());
    }
  }

  private static void assertComesBackFromMarkdown(Markup markup) {
    String text = markup.canonicalMarkdown();
    Markup back = Markup.ofMarkdown(text, markup.kind());
    assertEquals(markup.blocks(), back.blocks(), () -> "by way of Markdown:\n" + text);
    assertEquals(markup, back);
    assertEquals(markup.hashCode(), back.hashCode());
  }

  private static void assertComesBackFromXml(Markup markup) {
    String xml = XmlText.write(markup);
    Markup back = XmlText.read(xml, markup.kind()).markup();
    assertEquals(markup.blocks(), back.blocks(), () -> "by way of XML:\n" + xml);
    assertEquals(xml, XmlText.write(back));
  }
}
