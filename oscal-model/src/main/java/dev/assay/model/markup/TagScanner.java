package dev.assay.model.markup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one tag of an OSCAL element inside Markdown; all other tags are ordinary text. */
final class TagScanner {
  /** The forms of a tag. */
  enum Form {
    OPEN,
    CLOSE,
    EMPTY
  }

  /** A tag and the index of the character after it. */
  record Tag(Element element, Form form, Attributes attributes, int end) {}

  private final CharSequence text;
  private int at;

  private TagScanner(CharSequence text, int from) {
    this.text = text;
    this.at = from;
  }

  /** The tag that begins at {@code from}; null if there is none that OSCAL's markup knows. */
  static @Nullable Tag at(CharSequence text, int from) {
    return new TagScanner(text, from).scan();
  }

  private @Nullable Tag scan() {
    if (!eat('<')) {
      return null;
    }
    boolean close = eat('/');
    Element element = Element.of(name());
    if (element == null) {
      return null;
    }
    List<String> pairs = new ArrayList<>();
    while (true) {
      boolean space = skipSpace();
      if (eat('>')) {
        if (close && !pairs.isEmpty()) {
          return null;
        }
        return new Tag(element, form(element, close), attributes(pairs), at);
      }
      if (!close && eat('/')) {
        return eat('>') ? new Tag(element, Form.EMPTY, attributes(pairs), at) : null;
      }
      if (!space || !attribute(element, pairs)) {
        return null;
      }
    }
  }

  private static Form form(Element element, boolean close) {
    if (element.content == Element.Content.EMPTY) {
      return Form.EMPTY;
    }
    return close ? Form.CLOSE : Form.OPEN;
  }

  private static Attributes attributes(List<String> pairs) {
    return pairs.isEmpty() ? Attributes.NONE : new Attributes(pairs.toArray(new String[0]));
  }

  private boolean attribute(Element element, List<String> pairs) {
    String name = name();
    if (name.isEmpty() || !element.allows(name) || pairs.contains(name)) {
      return false;
    }
    skipSpace();
    if (!eat('=')) {
      return false;
    }
    skipSpace();
    if (at >= text.length()) {
      return false;
    }
    char quote = text.charAt(at);
    if (quote != '"' && quote != '\'') {
      return false;
    }
    int from = ++at;
    while (at < text.length() && text.charAt(at) != quote) {
      at++;
    }
    if (at >= text.length()) {
      return false;
    }
    pairs.add(name);
    pairs.add(Entities.decode(text.subSequence(from, at).toString()));
    at++;
    return true;
  }

  private String name() {
    int from = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if ((c >= 'a' && c <= 'z') || (at > from && (c == '-' || (c >= '0' && c <= '9')))) {
        at++;
      } else {
        break;
      }
    }
    return text.subSequence(from, at).toString();
  }

  private boolean skipSpace() {
    int from = at;
    while (at < text.length() && Whitespace.is(text.charAt(at))) {
      at++;
    }
    return at > from;
  }

  private boolean eat(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }
}
