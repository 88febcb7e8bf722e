package dev.assay.generator;

import gov.nist.secauto.metaschema.core.datatype.markup.IMarkupString;
import org.jspecify.annotations.Nullable;

/** Text of the definitions, made fit for Java sources. */
final class Text {
  private Text() {}

  static String of(@Nullable IMarkupString<?> markup) {
    return markup == null ? "" : markup.toMarkdown().strip();
  }

  static @Nullable String orNull(@Nullable IMarkupString<?> markup) {
    String text = of(markup);
    return text.isEmpty() ? null : text;
  }

  /** Escaped for a Javadoc comment: no tag, entity, inline tag or end of comment of its own. */
  static String javadoc(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (char c : text.toCharArray()) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '@' -> out.append("&#64;");
        case '{' -> out.append("&#123;");
        case '}' -> out.append("&#125;");
        case '*' -> out.append("&#42;");
        case '\\' -> out.append("&#92;");
        case '\r', '\n', '\t' -> out.append(' ');
        default -> out.append(c);
      }
    }
    return out.toString().replaceAll(" {2,}", " ").strip();
  }

  /** A Java string literal. */
  static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c > 0x7e) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
