package dev.assay.convert.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the XML of a Word part; texts are escaped, and characters XML cannot hold are replaced.
 */
final class WordXml {
  /** The namespaces of Word's parts and the prefixes that are used for them. */
  static final Map<String, String> PREFIXES = new LinkedHashMap<>();

  /** What names a style. */
  private static final Set<String> STYLED = Set.of("w:pStyle", "w:rStyle", "w:tblStyle");

  private static final String NAMESPACES;

  static {
    PREFIXES.put("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w");
    PREFIXES.put("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r");
    PREFIXES.put("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp");
    PREFIXES.put("http://schemas.openxmlformats.org/drawingml/2006/main", "a");
    PREFIXES.put("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic");
    StringBuilder all = new StringBuilder();
    PREFIXES.forEach((uri, prefix) -> all.append(" xmlns:" + prefix + "=\"" + uri + "\""));
    NAMESPACES = all.toString();
  }

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();
  private final UnaryOperator<String> styles;

  private WordXml(UnaryOperator<String> styles) {
    this.styles = styles;
  }

  /**
   * Starts XML that goes into a part.
   *
   * @param styles gives the id that a style has there
   */
  static WordXml fragment(UnaryOperator<String> styles) {
    return new WordXml(styles);
  }

  /** Starts a part with its root. */
  static WordXml part(String root) {
    WordXml xml = new WordXml(UnaryOperator.identity());
    xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<");
    xml.out.append(root).append(NAMESPACES).append('>');
    xml.open.push(root);
    return xml;
  }

  /** Writes XML that is made already. */
  WordXml raw(XmlTree tree) {
    tree.write(out);
    return this;
  }

  WordXml start(String name, String... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  WordXml end() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  WordXml empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element with the one attribute {@code w:val}. */
  WordXml val(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    return empty(name, "w:val", STYLED.contains(name) ? styles.apply(value) : value);
  }

  WordXml text(String text) {
    out.append("<w:t xml:space=\"preserve\">");
    escape(text, out);
    out.append("</w:t>");
    return this;
  }

  WordXml instruction(String text) {
    out.append("<w:instrText xml:space=\"preserve\">");
    escape(text, out);
    out.append("</w:instrText>");
    return this;
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], out);
      out.append('"');
    }
  }

  /** Ends all that is open and gives the text. */
  String finish() {
    while (!open.isEmpty()) {
      end();
    }
    return out.toString();
  }

  static void escape(String text, StringBuilder out) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append((char) c);
                default -> {
                  boolean legal =
                      (c >= 0x20 && c < 0xD800)
                          || (c >= 0xE000 && c < 0xFFFE)
                          || (c > 0xFFFF && (c & 0xFFFE) != 0xFFFE);
                  out.appendCodePoint(legal ? c : 0xFFFD);
                }
              }
            });
  }
}
