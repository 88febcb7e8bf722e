package dev.assay.model.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupXmlTest {

  @Test
  void indentationIsOneSpaceAsInNistsJson() {
    assertEquals(
        " {{ insert: param, a }} policy that: ",
        XmlText.multiline(
                "\n  <p>\n    <insert type=\"param\" id-ref=\"a\"/> policy\n    that:\n  </p>\n")
            .canonicalMarkdown());
  }

  @Test
  void preKeepsItsSpaceAndCellsLoseTheirs() {
    Markup markup =
        XmlText.multiline("<pre> a\n\tb </pre><table><tr>\n<td>\n c\n d </td></tr></table>");
    assertEquals("<pre> a\n\tb </pre><table><tr><td>c d</td></tr></table>", XmlText.write(markup));
  }

  @Test
  void indentedListItems() {
    Markup markup =
        XmlText.multiline(
            "<ul>\n"
                + "  <li>\n"
                + "    <p>a</p>\n"
                + "  </li>\n"
                + "  <li>b\n"
                + "    <ol>\n"
                + "<li>c</li></ol>\n"
                + "  </li></ul>");
    assertEquals("<ul><li><p>a</p></li><li>b<ol><li>c</li></ol></li></ul>", XmlText.write(markup));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "<p>a <u>b</u> c</p> ¦ <p>a b c</p>",
        "<p>a</p>stray<p>b</p> ¦ <p>a</p><p>stray</p><p>b</p>",
        "<em>a</em> b ¦ <p><em>a</em> b</p>",
        "<p class=\"x\">a</p> ¦ <p>a</p>",
        "<p>a<ul><li>b</li><li>c</li></ul></p> ¦ <p>a b c</p>",
        "<p>a<p>b</p></p> ¦ <p>a b</p>",
        "<ul>a<li>b</li><p>c</p></ul> ¦ <ul><li>a</li><li>b</li><li><p>c</p></li></ul>",
        "<table><td>a</td></table> ¦ <table><tr><td>a</td></tr></table>",
        "<table><tr>a<p>b</p></tr></table> ¦ <table><tr><td>a</td><td>b</td></tr></table>",
        "<table><thead><tr><th>a</th></tr></thead></table> ¦ <table><tr><th>a</th></tr></table>",
        "<p><br>a</br>b</p> ¦ <p><br/>ab</p>",
        "<ol start=\"x\"><li>a</li></ol> ¦ <ol><li>a</li></ol>",
        "<table><tr><td align=\"top\">a</td></tr></table> ¦ <table><tr><td>a</td></tr></table>",
        "<p><insert id-ref=\"a\"/></p> ¦ <p><insert type=\"\" id-ref=\"a\"/></p>",
        "<p><em><em>a</em><li>b</li></em></p> ¦ <p><em><em>a</em> b</em></p>",
      })
  void whatIsNoMarkupIsReportedAndItsTextKept(String xml, String expected) {
    XmlText.Read read = XmlText.read(xml, Markup.Kind.MULTILINE);
    assertFalse(read.problems().isEmpty(), "nothing was reported");
    assertEquals(expected, XmlText.write(read.markup()));
  }

  @Test
  void soundMarkupIsNotReported() {
    String xml =
        "<h1>a</h1><p>b <a href=\"c\">d</a></p><!-- e --><ul><li>f<pre>g</pre></li></ul><hr/>"
            + "<blockquote><p>h</p></blockquote><img src=\"i\"/><table><tr><td>j</td></tr></table>";
    assertEquals(List.of(), XmlText.read(xml, Markup.Kind.MULTILINE).problems());
  }

  @Test
  void unwrappedBlocksEndAtTheFirstOtherElement() throws XMLStreamException {
    List<String> problems = new ArrayList<>();
    XMLStreamReader reader = XmlText.at("<p>a</p>\n <ul><li>b</li></ul>\n <prop/><p>c</p>\n");
    reader.nextTag();
    Markup first = MarkupXml.readUnwrapped(reader, (message, where) -> problems.add(message));
    assertEquals("a\n\n* b\n", first.markdown());
    assertEquals("prop", reader.getLocalName());
    assertTrue(reader.isStartElement());
    reader.nextTag();
    reader.nextTag();
    Markup second = MarkupXml.readUnwrapped(reader, (message, where) -> problems.add(message));
    assertEquals("c", second.markdown());
    assertTrue(reader.isEndElement());
    assertEquals("x", reader.getLocalName());
    assertEquals(List.of(), problems);
  }

  @Test
  void tagsThatMarkdownDoesNotTellApartStayInXml() {
    String xml = "<i>a</i> <b>b</b> <em>c</em>";
    assertEquals(xml, XmlText.write(XmlText.line(xml)));
    assertEquals(XmlText.line("<em>a</em>"), XmlText.line("<i>a</i>"));
    assertEquals(XmlText.line("<strong>a</strong>"), XmlText.line("<b>a</b>"));
    String list = "<ol start=\"1\"><li>a</li></ol>";
    assertEquals(list, XmlText.write(XmlText.multiline(list)));
    assertEquals(XmlText.multiline("<ol><li>a</li></ol>"), XmlText.multiline(list));
  }

  @Test
  void entitiesAndSectionsAreDecodedOnce() {
    assertEquals("&lt; <b> &amp;", XmlText.line("&amp;lt; <![CDATA[<b>]]> &amp;amp;").plainText());
  }

  @Test
  void nestingBeyondReasonIsReported() {
    String xml = "<em>".repeat(900) + "a" + "</em>".repeat(900);
    XmlText.Read read = XmlText.read(xml, Markup.Kind.LINE);
    assertFalse(read.problems().isEmpty());
    assertEquals("a", read.markup().plainText());
  }

  @Test
  void blockElements() {
    assertTrue(MarkupXml.isBlockElement("p"));
    assertTrue(MarkupXml.isBlockElement("img"));
    assertFalse(MarkupXml.isBlockElement("li"));
    assertFalse(MarkupXml.isBlockElement("insert"));
    assertFalse(MarkupXml.isBlockElement("prop"));
  }
}
