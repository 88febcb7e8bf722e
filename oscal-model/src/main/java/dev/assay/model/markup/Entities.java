package dev.assay.model.markup;

/** Character references in the HTML parts of a Markdown text. */
final class Entities {
  private static final int LONGEST = 34;

  private Entities() {}

  /** Decodes each reference once; what is none stays. */
  static String decode(String text) {
    int amp = text.indexOf('&');
    if (amp < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (amp >= 0) {
      out.append(text, from, amp);
      int end = end(text, amp);
      if (end < 0) {
        out.append('&');
        from = amp + 1;
      } else {
        out.append(decodeOne(text.substring(amp, end)));
        from = end;
      }
      amp = text.indexOf('&', from);
    }
    return out.append(text, from, text.length()).toString();
  }

  /** The index after a reference that may begin at {@code amp}, or -1. */
  static int end(CharSequence text, int amp) {
    int limit = Math.min(text.length(), amp + LONGEST);
    for (int i = amp + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > amp + 1 ? i + 1 : -1;
      }
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || (c == '#' && i == amp + 1);
      if (!allowed) {
        return -1;
      }
    }
    return -1;
  }

  private static String decodeOne(String reference) {
    return switch (reference) {
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&amp;" -> "&";
      case "&quot;" -> "\"";
      case "&apos;" -> "'";
      case "&#10;" -> "\n";
      case "&#32;" -> " ";
      case "&#123;" -> "{";
      default -> MarkdownReader.characterReference(reference);
    };
  }

  static String escapeText(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String escapeAttribute(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("{", "&#123;");
  }
}
