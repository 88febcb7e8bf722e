package dev.assay.convert.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes the XML of a Word part; texts are escaped, and characters XML cannot hold are replaced.
 */
final class WordXml {
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /** Starts a part with its root. */
  static WordXml part(String root) {
    WordXml xml = new WordXml();
    xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<");
    xml.out.append(root).append(NAMESPACES).append('>');
    xml.open.push(root);
    return xml;
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
    return value == null ? this : empty(name, "w:val", value);
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
