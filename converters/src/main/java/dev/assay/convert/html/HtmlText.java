package dev.assay.convert.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes HTML; every text is escaped, and only addresses of safe schemes become links. */
final class HtmlText {
  private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  HtmlText start(String tag, @Nullable String... attributes) {
    begin(tag, attributes);
    open.push(tag);
    return this;
  }

  HtmlText end() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  HtmlText empty(String tag, @Nullable String... attributes) {
    begin(tag, attributes);
    return this;
  }

  private void begin(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        out.append('"');
      }
    }
    out.append('>');
  }

  HtmlText text(String text) {
    escape(text);
    return this;
  }

  HtmlText line() {
    out.append('\n');
    return this;
  }

  /** Text of this program, never of a document. */
  HtmlText own(String html) {
    out.append(html);
    return this;
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                  boolean control = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
                  boolean half = c >= 0xD800 && c <= 0xDFFF;
                  out.appendCodePoint(control || half ? 0xFFFD : c);
                }
              }
            });
  }

  /** The address when a reader may follow it, else null. */
  static @Nullable String safe(String href) {
    String stripped = href.strip();
    if (stripped.isEmpty() || stripped.chars().anyMatch(c -> c < 0x20)) {
      return null;
    }
    int colon = stripped.indexOf(':');
    int slash = stripped.indexOf('/');
    boolean relative = colon < 0 || (slash >= 0 && slash < colon) || stripped.startsWith("#");
    if (relative) {
      return stripped.startsWith("//") ? null : stripped;
    }
    return LINK_SCHEMES.contains(stripped.substring(0, colon).toLowerCase(Locale.ROOT))
        ? stripped
        : null;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
