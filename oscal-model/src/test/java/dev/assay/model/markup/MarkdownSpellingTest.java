package dev.assay.model.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** XML and Markdown side by side: each case is read and written both ways. */
class MarkdownSpellingTest {
  private static final String INSERT = "<insert type=\"param\" id-ref=\"ac-1_prm_1\"/>";
  private static final String INSERT_MD = "{{ insert: param, ac-1_prm_1 }}";

  private record Case(String name, String xml, String markdown) {}

  private static Case of(String name, String xml, String markdown) {
    return new Case(name, xml, markdown);
  }

  @TestFactory
  Stream<DynamicTest> linesAsNistSpellsThem() {
    return both(
        Markup.Kind.LINE,
        of("words", "Access Control", "Access Control"),
        of("insert", "Do " + INSERT + ".", "Do " + INSERT_MD + "."),
        of("link", "see <a href=\"#ac-3\">AC-3</a>)", "see [AC-3](#ac-3))"),
        of("link text with parentheses", "<a href=\"#c\">CM-7(9)</a>", "[CM-7(9)](#c)"),
        of("emphasis", "No. 505, <em>Risk (SCRM)</em>, 2017", "No. 505, *Risk (SCRM)*, 2017"),
        of("strong", "<strong>Conceal</strong>.", "**Conceal**."),
        of("quote", "can be <q>none.</q> ", "can be \"none.\" "),
        of("literal quotes", "the \"This System\" part", "the \\\"This System\\\" part"),
        of("one literal quote", "a 5\" disk", "a 5\" disk"),
        of("code", "set <code>is_staff</code> now", "set `is_staff` now"),
        of("brackets", "AU-02_ODP[01] and [PIN]", "AU-02_ODP[01] and [PIN]"),
        of("tag that OSCAL lacks", "&lt;CTRL> + &lt;DEL>", "<CTRL> + <DEL>"),
        of("ampersand", "Issues &amp; Challenges", "Issues & Challenges"),
        of("edges", " two words ", " two words "),
        of("sup and sub", "2<sup>8</sup> H<sub>2</sub>O", "2^8^ H~2~O"));
  }

  @TestFactory
  Stream<DynamicTest> charactersThatMarkdownWouldTakeForItsOwn() {
    return both(
        Markup.Kind.LINE,
        of("stars", "a *b* c", "a \\*b\\* c"),
        of("lone star", "a * b", "a * b"),
        of("underscores", "_a_ b_c_d", "\\_a\\_ b_c_d"),
        of("tilde and caret", "~a~ ^b^ ~", "\\~a\\~ \\^b\\^ ~"),
        of("backtick", "`a`", "\\`a\\`"),
        of("backslash", "C:\\dir \\* \\", "C:\\dir \\\\\\* \\\\"),
        of("entity", "&amp;amp; &amp;lt; AT&amp;T", "\\&amp; \\&lt; AT&T"),
        of("known tag", "&lt;b>x&lt;/b>", "\\<b>x\\</b>"),
        of("link", "[a](b)", "[a\\](b)"),
        of("definition", "[a]: b", "[a]: b"),
        of("insert", "{{ insert: param, x }}", "\\{{ insert: param, x }}"),
        of("old insert", "{{ x }}", "{{ x }}"),
        of("marks of blocks", "# 1. - > ```", "# 1. - > ```"),
        of("no-break space", "a\u00a0b\u00a0", "a\u00a0b\u00a0"),
        of("address in brackets", "&lt;http://a.b>", "\\<http://a.b>"),
        of("mail address in brackets", "x &lt;#@b> y", "x \\<#@b> y"),
        of("less than", "x &lt;5% y", "x <5% y"),
        of("less than at the end", "x &lt;5", "x <5"));
  }

  @TestFactory
  Stream<DynamicTest> markupThatMarkdownHasNoWordFor() {
    return both(
        Markup.Kind.LINE,
        of("space in emphasis", "a <em> b</em>", "a <em> b</em>"),
        of("empty emphasis", "<em></em>", "<em></em>"),
        of("emphasis beside strong", "<em>a</em><strong>b</strong>", "*a*<strong>b</strong>"),
        of("strong in emphasis", "<em>a <strong>b</strong> c</em>", "*a **b** c*"),
        of("same edges", "<em><strong>a</strong></em>", "*<strong>a</strong>*"),
        of("inside a word", "un<em>frigging</em>real", "un*frigging*real"),
        of("link without target", "<a>x</a>", "<a>x</a>"),
        of("link with a title", "<a href=\"u\" title=\"t &quot;\">x</a>", "[x](u \"t \\\"\")"),
        of("target with spaces", "<a href=\"a b\">x</a>", "[x](<a b>)"),
        of("image", "<img alt=\"a [b]\" src=\"c.png\"/>", "![a [b]](c.png)"),
        of("image without alt", "<img src=\"c.png\"/>", "![](c.png)"),
        of("image with empty alt", "<img alt=\"\" src=\"c\"/>", "<img alt=\"\" src=\"c\"/>"),
        of("break", "a<br/>b", "a<br/>b"),
        of("code with backticks", "<code>a`b``</code>", "``` a`b`` ```"),
        of("code with spaces", "<code> a  b </code>", "`  a  b  `"),
        of("code with a class", "<code class=\"k\">a_b</code>", "<code class=\"k\">a_b</code>"),
        of("code with markup", "<code>a <em>b</em></code>", "<code>a *b*</code>"),
        of("insert of another type", "<insert type=\"x\" id-ref=\"y\"/>", "{{ insert: x, y }}"),
        of(
            "insert with a bad name",
            "<insert type=\"x\" id-ref=\"y z\"/>",
            "<insert type=\"x\" id-ref=\"y z\"/>"));
  }

  @TestFactory
  Stream<DynamicTest> blocks() {
    return both(
        Markup.Kind.MULTILINE,
        of("paragraphs", "<p>a</p><p> b </p><p>c</p>", "a\n\n b \n\nc"),
        of("empty paragraph", "<p></p>", "<p></p>"),
        of("heading", "<h1>A # b #</h1><h6></h6>", "# A # b \\#\n\n######"),
        of("rule", "<p>a</p><hr/><p>b</p>", "a\n\n---\n\nb"),
        of("literal heading", "<p># a</p>", "\\# a"),
        of("literal items", "<p>1. a</p><p>- b</p><p>+ c</p>", "1\\. a\n\n\\- b\n\n\\+ c"),
        of("number that is no item", "<p>1.5 a</p><p>-b</p>", "1.5 a\n\n-b"),
        of("literal quote and rule", "<p>&gt; a</p><p>---</p>", "\\> a\n\n\\---"),
        of("literal pre before a block", "<p>&lt;pre></p><hr/>", "\\<pre>\n\n---"),
        of("literal definition", "<p>[a]: b</p>", "\\[a]: b"),
        of("break", "<p>a<br/>b</p>", "a\\\nb"),
        of("break before underline", "<p>a<br/>---</p>", "a\\\n\\---"),
        of("pre", "<pre>\n a\n\n``` b\n</pre>", "````\n\n a\n\n``` b\n\n````"),
        of("empty pre", "<pre></pre>", "```\n\n```"),
        of(
            "pre with a language",
            "<pre><code class=\"language-java\">int i;\n</code></pre>",
            "```java\nint i;\n\n```"),
        of("pre with code", "<pre><code>a\n\nb</code></pre>", "<pre><code>a\n\nb</code></pre>"),
        of(
            "pre with markup",
            "<pre>a\n\n " + INSERT + "&lt;b></pre>",
            "<pre>a\n\n " + INSERT_MD + "&lt;b&gt;</pre>"),
        of("blockquote", "<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        of("image as block", "<img alt=\"a\" src=\"b\"/>", "<img alt=\"a\" src=\"b\"/>"),
        of("image in paragraph", "<p><img alt=\"a\" src=\"b\"/></p>", "![a](b)"));
  }

  @TestFactory
  Stream<DynamicTest> lists() {
    return both(
        Markup.Kind.MULTILINE,
        of("as NIST spells it", "<p>a:</p><ul><li>b</li><li>c</li></ul>", "a:\n\n* b\n* c\n"),
        of("followed by text", "<ol><li>a</li><li>b</li></ol><p>c</p>", "1. a\n1. b\n\n\nc"),
        of("edges of items", "<ul><li> a </li><li> b</li></ul>", "*  a \n*  b\n"),
        of("paragraphs", "<ul><li><p>a</p></li><li><p>b</p></li></ul>", "* a\n\n* b\n"),
        of("one paragraph alone", "<ul><li><p>a</p></li></ul>", "<ul><li><p>a</p></li></ul>"),
        of(
            "text and paragraph mixed",
            "<ul><li>a</li><li><p>b</p></li></ul>",
            "<ul><li>a</li><li><p>b</p></li></ul>"),
        of("start", "<ol start=\"3\"><li>a</li><li>b</li></ol>", "3. a\n4. b\n"),
        of(
            "nested",
            "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
            "* a\n  1. b\n  1. c\n* d\n"),
        of(
            "text behind a nested list",
            "<ul><li>a<ul><li>b</li></ul>c</li></ul>",
            "<ul><li>a<ul><li>b</li></ul>c</li></ul>"),
        of(
            "neighbours",
            "<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>",
            "* a\n\n\n- b\n\n\n1. c\n\n\n1) d\n"),
        of(
            "blocks in an item",
            "<ol><li><p>a</p><pre>b\nc</pre><p>d</p></li></ol>",
            "1. a\n\n   ```\n   b\n   c\n   ```\n\n   d\n"),
        of("empty item", "<ul><li></li><li>a</li></ul>", "*\n* a\n"),
        of("item that looks like a rule", "<ul><li>**</li></ul>", "<ul><li>**</li></ul>"),
        of(
            "items within items that look like a rule",
            "<ul><li><ul><li><ul><li></li></ul></li></ul></li></ul>",
            "<ul><li><ul><li><ul><li></li></ul></li></ul></li></ul>"),
        of("empty list", "<ul></ul>", "<ul></ul>"));
  }

  @TestFactory
  Stream<DynamicTest> tables() {
    return both(
        Markup.Kind.MULTILINE,
        of(
            "header row",
            "<table><tr><th>a</th><th align=\"right\">b</th></tr>"
                + "<tr><td>1</td><td align=\"right\"></td></tr></table>",
            "| a | b |\n| --- | ---: |\n| 1 |  |"),
        of(
            "hard cells",
            "<table><tr><th>a|b</th><th>"
                + INSERT
                + "</th></tr>"
                + "<tr><td>x<br/>y</td><td><code>p|q</code></td></tr></table>",
            "| a\\|b | " + INSERT_MD + " |\n| --- | --- |\n| x<br/>y | `p\\|q` |"),
        of(
            "no header row",
            "<table><tr><td>a &amp; b</td><td>" + INSERT + "</td></tr></table>",
            "<table><tr><td>a &amp; b</td><td>" + INSERT_MD + "</td></tr></table>"),
        of(
            "headers in a column",
            "<table><tr><th>a</th><td>b</td></tr></table>",
            "<table><tr><th>a</th><td>b</td></tr></table>"),
        of(
            "ragged rows",
            "<table><tr><th>a</th></tr><tr><td>b</td><td>c</td></tr></table>",
            "<table><tr><th>a</th></tr><tr><td>b</td><td>c</td></tr></table>"),
        of(
            "literal insert in a cell",
            "<table><tr><td>{{ insert: param, x }}</td></tr></table>",
            "<table><tr><td>&#123;&#123; insert: param, x }}</td></tr></table>"));
  }

  private static Stream<DynamicTest> both(Markup.Kind kind, Case... cases) {
    return Stream.of(cases)
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () -> {
                      Markup fromXml = XmlText.read(each.xml(), kind).markup();
                      assertEquals(each.markdown(), fromXml.canonicalMarkdown());
                      Markup fromMarkdown = Markup.ofMarkdown(each.markdown(), kind);
                      assertEquals(fromXml.blocks(), fromMarkdown.blocks());
                      assertEquals(normal(each.xml()), normal(XmlText.write(fromXml)));
                      assertEquals(each.markdown(), fromMarkdown.canonicalMarkdown());
                    }));
  }

  /** One of the two spellings of an empty element and of the greater-than sign. */
  private static String normal(String xml) {
    return xml.replaceAll("<(\\w+)([^<>]*)></\\1>", "<$1$2/>").replace("&gt;", ">");
  }
}
