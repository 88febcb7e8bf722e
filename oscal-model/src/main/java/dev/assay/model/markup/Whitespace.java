package dev.assay.model.markup;

import dev.assay.model.XmlSpace;
import org.jspecify.annotations.Nullable;

/** XML's white space in markup. */
final class Whitespace {
  /** How the white space of a text is treated. */
  enum Mode {
    /** A run is one space. */
    FOLD,
    /** A run with a line end is one space, other runs stay, tabs as spaces. */
    CODE,
    /** All is kept, line ends as line feeds. */
    KEEP
  }

  private Whitespace() {}

  static boolean is(char c) {
    return XmlSpace.is(c);
  }

  static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Line ends and tabs become spaces one by one, as in an XML attribute. */
  static String fold(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != ' ' && is(c)) {
        return value.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
      }
    }
    return value;
  }

  static @Nullable String attribute(@Nullable String value) {
    return value == null ? null : fold(value);
  }

  /** Runs are one space, none at the ends. */
  static String token(String value) {
    return normalize(value, Mode.FOLD).strip();
  }

  static String normalize(String text, Mode mode) {
    if (isNormal(text, mode)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    append(out, text.toCharArray(), 0, text.length(), mode);
    return out.toString();
  }

  private static boolean isNormal(String text, Mode mode) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c > ' '
              || !is(c)
              || (c == ' ' && (mode != Mode.FOLD || i == 0 || text.charAt(i - 1) != ' '))
              || (mode == Mode.KEEP && c != '\r');
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Appends characters to a text that is already normal, and keeps it so. */
  static void append(StringBuilder out, char[] chars, int from, int length, Mode mode) {
    int end = from + length;
    int at = from;
    while (at < end) {
      char c = chars[at];
      if (c > ' ' || !is(c)) {
        int plain = at + 1;
        while (plain < end && chars[plain] > ' ') {
          plain++;
        }
        out.append(chars, at, plain - at);
        at = plain;
      } else if (mode == Mode.KEEP) {
        if (c == '\r') {
          out.append('\n');
          at += at + 1 < end && chars[at + 1] == '\n' ? 2 : 1;
        } else {
          out.append(c);
          at++;
        }
      } else {
        at = appendRun(out, chars, at, end, mode);
      }
    }
  }

  private static int appendRun(StringBuilder out, char[] chars, int from, int end, Mode mode) {
    int at = from;
    boolean lineEnd = false;
    while (at < end && is(chars[at])) {
      lineEnd |= chars[at] == '\n' || chars[at] == '\r';
      at++;
    }
    if (mode == Mode.CODE && !lineEnd) {
      for (int i = from; i < at; i++) {
        out.append(' ');
      }
    } else {
      int last = out.length();
      if (mode == Mode.CODE) {
        while (last > 0 && out.charAt(last - 1) == ' ') {
          last--;
        }
        out.setLength(last);
      }
      if (last == 0 || out.charAt(last - 1) != ' ') {
        out.append(' ');
      }
    }
    return at;
  }
}
