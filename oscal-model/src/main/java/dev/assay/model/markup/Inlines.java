package dev.assay.model.markup;

import java.util.ArrayList;
import java.util.List;

/** Helpers for lists of inline nodes. */
final class Inlines {
  private Inlines() {}

  /** The name of the element for a node whose only content is nodes. */
  static String tag(Inline inline) {
    if (inline instanceof Inline.Emphasis e) {
      return e.italic() ? "i" : "em";
    } else if (inline instanceof Inline.Strong s) {
      return s.bold() ? "b" : "strong";
    } else if (inline instanceof Inline.Sub) {
      return "sub";
    } else if (inline instanceof Inline.Sup) {
      return "sup";
    } else if (inline instanceof Inline.Quote) {
      return "q";
    } else if (inline instanceof Inline.Code) {
      return "code";
    }
    return "a";
  }

  /** The same node around other content. */
  static Inline withContent(Inline inline, List<Inline> content) {
    if (inline instanceof Inline.Emphasis e) {
      return new Inline.Emphasis(content, e.italic());
    } else if (inline instanceof Inline.Strong s) {
      return new Inline.Strong(content, s.bold());
    } else if (inline instanceof Inline.Link l) {
      return new Inline.Link(content, l.href(), l.title());
    } else if (inline instanceof Inline.Quote) {
      return new Inline.Quote(content);
    } else if (inline instanceof Inline.Code c) {
      return new Inline.Code(content, c.styleClass());
    } else if (inline instanceof Inline.Sub) {
      return new Inline.Sub(content);
    } else if (inline instanceof Inline.Sup) {
      return new Inline.Sup(content);
    }
    return inline;
  }

  /** Adds text, joined to a text before it. */
  static void addText(List<Inline> list, String text, Whitespace.Mode mode) {
    if (text.isEmpty()) {
      return;
    }
    int last = list.size() - 1;
    if (last >= 0 && list.get(last) instanceof Inline.Text before) {
      StringBuilder joined = new StringBuilder(before.value());
      Whitespace.append(joined, text.toCharArray(), 0, text.length(), mode);
      list.set(last, new Inline.Text(joined.toString()));
    } else {
      list.add(new Inline.Text(Whitespace.normalize(text, mode)));
    }
  }

  /** Takes the spaces beside line breaks away. */
  static List<Inline> tidyBreaks(List<Inline> list) {
    boolean found = false;
    for (Inline inline : list) {
      found |= inline instanceof Inline.LineBreak;
    }
    if (!found) {
      return list;
    }
    List<Inline> out = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Inline inline = list.get(i);
      if (inline instanceof Inline.Text t) {
        String value = t.value();
        if (i > 0 && list.get(i - 1) instanceof Inline.LineBreak) {
          value = stripStart(value);
        }
        if (i + 1 < list.size() && list.get(i + 1) instanceof Inline.LineBreak) {
          value = stripEnd(value);
        }
        if (!value.isEmpty()) {
          out.add(value.equals(t.value()) ? t : new Inline.Text(value));
        }
      } else {
        out.add(inline);
      }
    }
    return out;
  }

  /** Takes the spaces at both ends away. */
  static List<Inline> strip(List<Inline> list) {
    return stripEndOf(stripStartOf(list));
  }

  static List<Inline> stripStartOf(List<Inline> list) {
    if (list.isEmpty() || !(list.get(0) instanceof Inline.Text t) || !t.value().startsWith(" ")) {
      return list;
    }
    List<Inline> out = new ArrayList<>(list);
    String value = stripStart(t.value());
    if (value.isEmpty()) {
      out.remove(0);
    } else {
      out.set(0, new Inline.Text(value));
    }
    return out;
  }

  static List<Inline> stripEndOf(List<Inline> list) {
    int last = list.size() - 1;
    if (last < 0 || !(list.get(last) instanceof Inline.Text t) || !t.value().endsWith(" ")) {
      return list;
    }
    List<Inline> out = new ArrayList<>(list);
    String value = stripEnd(t.value());
    if (value.isEmpty()) {
      out.remove(last);
    } else {
      out.set(last, new Inline.Text(value));
    }
    return out;
  }

  static boolean isBlank(List<Inline> list) {
    for (Inline inline : list) {
      if (!(inline instanceof Inline.Text t) || !Whitespace.isBlank(t.value())) {
        return false;
      }
    }
    return true;
  }

  private static String stripStart(String value) {
    int at = 0;
    while (at < value.length() && value.charAt(at) == ' ') {
      at++;
    }
    return value.substring(at);
  }

  private static String stripEnd(String value) {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == ' ') {
      end--;
    }
    return value.substring(0, end);
  }
}
