package dev.assay.model.markup;

/** Markdown's spelling of the address and the title of a link or an image. */
final class Destinations {
  private Destinations() {}

  static String escape(String href) {
    boolean angled = href.isEmpty() || href.charAt(0) == '<';
    for (int i = 0; i < href.length(); i++) {
      char c = href.charAt(i);
      angled |= c <= ' ' || c == 0x7f;
    }
    StringBuilder out = new StringBuilder(href.length() + 2);
    boolean balanced = isBalanced(href);
    out.append(angled ? "<" : "");
    for (int i = 0; i < href.length(); i++) {
      char c = href.charAt(i);
      boolean special = angled ? c == '<' || c == '>' : !balanced && (c == '(' || c == ')');
      escape(out, href, i, special);
    }
    return out.append(angled ? ">" : "").toString();
  }

  static String escapeTitle(String title) {
    StringBuilder out = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      escape(out, title, i, title.charAt(i) == '"');
    }
    return out.toString();
  }

  private static void escape(StringBuilder out, String text, int i, boolean special) {
    char c = text.charAt(i);
    boolean last = i + 1 == text.length();
    boolean slash = c == '\\' && (last || MarkdownText.isAsciiPunctuation(text.charAt(i + 1)));
    boolean reference = c == '&' && Entities.end(text, i) > 0;
    if (special || slash || reference) {
      out.append('\\');
    }
    out.append(c);
  }

  private static boolean isBalanced(String href) {
    int open = 0;
    for (int i = 0; i < href.length(); i++) {
      char c = href.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0 || open > 30) {
        return false;
      }
    }
    return open == 0;
  }
}
