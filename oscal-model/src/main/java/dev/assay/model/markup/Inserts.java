package dev.assay.model.markup;

import org.jspecify.annotations.Nullable;

/** The Markdown spelling of an insert: <code>{{ insert: type, id }}</code>. */
final class Inserts {
  static final String KEYWORD = "insert:";

  private Inserts() {}

  static String markdown(Inline.Insert insert) {
    return "{{ insert: " + insert.type() + ", " + insert.idRef() + " }}";
  }

  /** Whether the Markdown spelling can say it: both are names. */
  static boolean isPlain(Inline.Insert insert) {
    return isName(insert.type()) && isName(insert.idRef());
  }

  private static boolean isName(String value) {
    return !value.isEmpty() && nameEnd(value, 0) == value.length();
  }

  private static int nameEnd(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && isNameChar(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }

  /** Whether a character may stand between the keyword and the closing braces. */
  static boolean isInsideChar(char c) {
    return isNameChar(c) || c == ',' || Whitespace.is(c);
  }

  /** An insert that begins at {@code from}, with the index after it; null if there is none. */
  static @Nullable Found at(CharSequence text, int from) {
    if (!startsWith(text, from, "{{")) {
      return null;
    }
    int at = skip(text, from + 2);
    if (!startsWith(text, at, KEYWORD)) {
      return null;
    }
    int type = skip(text, at + KEYWORD.length());
    int typeEnd = nameEnd(text, type);
    int comma = skip(text, typeEnd);
    if (typeEnd == type || comma >= text.length() || text.charAt(comma) != ',') {
      return null;
    }
    int id = skip(text, comma + 1);
    int idEnd = nameEnd(text, id);
    int close = skip(text, idEnd);
    if (idEnd == id || !startsWith(text, close, "}}")) {
      return null;
    }
    return new Found(
        new Inline.Insert(
            text.subSequence(type, typeEnd).toString(), text.subSequence(id, idEnd).toString()),
        close + 2);
  }

  private static int skip(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && Whitespace.is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean startsWith(CharSequence text, int from, String prefix) {
    if (from + prefix.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text.charAt(from + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** An insert and the index of the character after it. */
  record Found(Inline.Insert insert, int end) {}
}
