package dev.assay.model.markup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the commonest Markdown, one line of plain words and inserts, without a parser. */
final class PlainMarkdown {
  private PlainMarkdown() {}

  /** The pieces, or null if the text has anything that may be more than words and inserts. */
  static @Nullable List<Inline> read(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (start > 1 || start == text.length() || !isPlainStart(text, start)) {
      return text.isEmpty() ? List.of() : null;
    }
    List<Inline> out = new ArrayList<>();
    int from = 0;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '{') {
        Inserts.Found found = Inserts.at(text, at);
        if (found == null) {
          return null;
        }
        Inlines.addText(out, text.substring(from, at), Whitespace.Mode.FOLD);
        out.add(found.insert());
        at = found.end();
        from = at;
      } else if (isPlain(c)) {
        at++;
      } else {
        return null;
      }
    }
    Inlines.addText(out, text.substring(from), Whitespace.Mode.FOLD);
    return List.copyOf(out);
  }

  private static boolean isPlainStart(String text, int start) {
    char c = text.charAt(start);
    return Character.isLetter(c) || c == '(' || c == '{';
  }

  private static boolean isPlain(char c) {
    return switch (c) {
      case '\\', '*', '_', '`', '~', '^', '"', '[', ']', '<', '>', '&', '!', '|', '\0' -> false;
      default -> c >= ' ';
    };
  }
}
