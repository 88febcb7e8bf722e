package dev.assay.model.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown as people type it, and what it means in XML. */
class MarkdownReadingTest {

  private static String xml(String markdown) {
    return XmlText.write(Markup.ofMarkdown(markdown, Markup.Kind.MULTILINE)).replace("&gt;", ">");
  }

  private static String lineXml(String markdown) {
    return XmlText.write(Markup.ofMarkdown(markdown, Markup.Kind.LINE)).replace("&gt;", ">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "*a* _b_ ¦ <em>a</em> <em>b</em>",
        "**a** __b__ ¦ <strong>a</strong> <strong>b</strong>",
        "***a*** ¦ <em><strong>a</strong></em>",
        "say \"yes *now*\" ¦ say <q>yes <em>now</em></q>",
        "\\*a\\* ¦ *a*",
        "&lt;&copy;&#35;&amp;lt; ¦ &lt;©#&amp;lt;",
        "a <b>b</b> <i>c</i> ¦ a <b>b</b> <i>c</i>",
        "<b>open ¦ &lt;b>open",
        "close</b> ¦ close&lt;/b>",
        "<b>a *b</b> c* ¦ &lt;b>a <em>b&lt;/b> c</em>",
        "<span class=\"x\">a</span> ¦ &lt;span class=\"x\">a&lt;/span>",
        "<a href=\"u\" target=\"t\">a</a> ¦ &lt;a href=\"u\" target=\"t\">a&lt;/a>",
        "~~a~~ ¦ ~~a~~",
        "<http://a.b> ¦ <a href=\"http://a.b\">http://a.b</a>",
        "{{insert:param,a}} ¦ <insert type=\"param\" id-ref=\"a\"/>",
        "{{ insert: a }} ¦ {{ insert: a }}",
        "`{{ insert: param, a }}` ¦ <code>{{ insert: param, a }}</code>",
        "a<br>b ¦ a<br/>b",
        "# no heading ¦ # no heading",
      })
  void lines(String markdown, String expected) {
    assertEquals(expected, lineXml(markdown));
  }

  @Test
  void softLineEndsAreSpaces() {
    assertEquals("<p>a b</p>", xml("a \nb"));
  }

  @Test
  void windowsLineEnds() {
    assertEquals(
        "<p>a b</p><p>c</p><pre>d\ne</pre>", xml("a\r\nb\r\n\r\nc\r\n\r\n```\r\nd\r\ne\r\n```"));
  }

  @Test
  void twoSpacesAtTheEndOfALineBreakIt() {
    assertEquals("<p>a<br/>b</p>", xml("a  \nb"));
  }

  @Test
  void looseListsHaveParagraphsAndTightOnesNot() {
    assertEquals("<ul><li>a</li><li>b</li></ul>", xml("- a\n- b"));
    assertEquals("<ul><li><p>a</p></li><li><p>b</p></li></ul>", xml("- a\n\n- b"));
  }

  @Test
  void indentedCodeIsPre() {
    assertEquals("<p>a</p><pre>b\n  c</pre>", xml("a\n\n    b\n      c\n"));
  }

  @Test
  void underlinedHeadings() {
    assertEquals("<h1>a</h1><h2>b</h2>", xml("a\n===\n\nb\n---"));
  }

  @Test
  void aTableOfMarkdownHasAHeaderRow() {
    assertEquals(
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td/></tr></table>",
        xml("| a | b |\n|---|---|\n| c |"));
  }

  @Test
  void aTableOfElements() {
    String table =
        "<table>\n <tr><th>a</th></tr>\n <tr><td>b &eacute; <em>c</em></td></tr>\n</table>";
    assertEquals(
        "<table><tr><th>a</th></tr><tr><td>b é <em>c</em></td></tr></table><p>d</p>",
        xml(table + "\n\nd"));
  }

  @Test
  void elementsThatAreNotSoundAreText() {
    assertEquals("<p>&lt;table>&lt;tr>a</p>", xml("<table><tr>a"));
    assertEquals("<p>&lt;p class=\"x\">a <em>b</em>&lt;/p></p>", xml("<p class=\"x\">a *b*</p>"));
    assertEquals("<p>&lt;div> <em>b</em> &lt;/div></p>", xml("<div>\n*b*\n</div>"));
  }

  @Test
  void referencesToLinksAreResolvedAndTheirDefinitionsKept() {
    assertEquals("<p><a href=\"/u\">a</a></p><p>[a]: /u</p>", xml("[a]\n\n[a]: /u"));
  }

  @Test
  void nothingIsNothing() {
    assertEquals("", xml(""));
    assertEquals("", xml("\n \n"));
    assertEquals("", lineXml(""));
  }

  @Test
  void aLineWithLineEndsIsStillOneLine() {
    assertEquals("a b - c", lineXml("a\n\nb\n- c"));
  }

  @Test
  void nestingBeyondReasonIsKeptAsText() {
    String deep = ">".repeat(5000) + "a";
    assertEquals("<p>" + deep + "</p>", xml(deep));
    String tags = "<em>".repeat(5000) + "a" + "</em>".repeat(5000);
    assertEquals(
        "a", Markup.ofMarkdown(tags, Markup.Kind.LINE).plainText().replaceAll("</?em>", ""));
    String braces = "{{".repeat(100_000);
    assertEquals(braces, lineXml(braces));
  }

  @Test
  void aNulIsReplacedWhereverItStands() {
    for (String text : List.of("a\0", "\0\n\n* \0", "[>\0<z 3><w:tr>]:]]\"t", "`\0`")) {
      for (Markup.Kind kind : Markup.Kind.values()) {
        Markup markup = Markup.ofMarkdown(text, kind);
        assertEquals(-1, markup.plainText().indexOf('\0'), text);
        assertEquals(markup, Markup.ofMarkdown(markup.canonicalMarkdown(), kind), text);
      }
    }
  }

  @Test
  void whatNestsTooDeepIsTakenAsItStandsInEveryFormat() {
    for (int depth = 140; depth <= 160; depth++) {
      for (String mark : List.of("> ", "* ")) {
        Markup markup = Markup.ofMarkdown(mark.repeat(depth) + "a *b*", Markup.Kind.MULTILINE);
        assertEquals(
            markup, Markup.ofMarkdown(markup.canonicalMarkdown(), Markup.Kind.MULTILINE), mark);
        XmlText.Read back = XmlText.read(XmlText.write(markup), Markup.Kind.MULTILINE);
        assertEquals(new XmlText.Read(markup, List.of()), back, mark + depth);
      }
    }
  }

  @Test
  void aTextThatBeginsWithVeryManyMarksOfQuotesIsAText() {
    String marks = "&gt;".repeat(250);
    String xml = "<p>" + marks + "6</p><ul><li>@</li></ul><p>" + marks + "</p>";
    Markup markup = XmlText.read(xml, Markup.Kind.MULTILINE).markup();
    assertEquals(markup, Markup.ofMarkdown(markup.canonicalMarkdown(), Markup.Kind.MULTILINE));
  }

  @Test
  void aMarkWithinTheSameMarkStaysWithin() {
    for (String tag : List.of("sup", "sub", "q", "em", "strong")) {
      String xml = "x<%1$s>a <em>b</em><%1$s>c</%1$s>d</%1$s>".formatted(tag);
      Markup markup = XmlText.read(xml, Markup.Kind.LINE).markup();
      assertEquals(markup, Markup.ofMarkdown(markup.canonicalMarkdown(), Markup.Kind.LINE), tag);
      String between = "x<%1$s>a<sub>b</sub><%1$s>c</%1$s>d</%1$s>".formatted(tag);
      markup = XmlText.read(between, Markup.Kind.LINE).markup();
      assertEquals(markup, Markup.ofMarkdown(markup.canonicalMarkdown(), Markup.Kind.LINE), tag);
    }
  }
}
