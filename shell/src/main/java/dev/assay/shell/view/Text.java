package dev.assay.shell.view;

import java.util.ArrayList;
import java.util.List;

/** Plain text that fits a width. */
public final class Text {
  private Text() {}

  /**
   * Breaks text into lines at spaces; a word longer than a line is kept whole, since it is likely
   * to be copied.
   *
   * @param text text; its line breaks are kept
   * @param width how many columns a line may have
   * @return the lines, without their ends; one empty line for empty text
   */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      int columns = 0;
      for (String word : paragraph.split(" +", -1)) {
        int wide = columns(word);
        if (columns > 0 && columns + 1 + wide > width) {
          lines.add(line.toString());
          line.setLength(0);
          columns = 0;
        }
        if (columns > 0) {
          line.append(' ');
          columns++;
        }
        line.append(word);
        columns += wide;
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Breaks text into lines as {@link #wrap} does, and cuts in two what is longer than a line. */
  static List<String> column(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : wrap(text, width)) {
      int start = 0;
      int columns = 0;
      for (int i = 0; i < line.length(); ) {
        int c = line.codePointAt(i);
        if (columns > 0 && columns + width(c) > width) {
          lines.add(line.substring(start, i));
          start = i;
          columns = 0;
        }
        columns += width(c);
        i += Character.charCount(c);
      }
      lines.add(line.substring(start));
    }
    return lines;
  }

  /**
   * Wraps text and indents it.
   *
   * @param first what the first line begins with
   * @param rest what each further line begins with
   */
  public static String hang(String first, String rest, String text, int width) {
    int indent = Math.max(columns(first), columns(rest));
    StringBuilder out = new StringBuilder();
    String begin = first;
    for (String line : wrap(text, Math.max(20, width - indent))) {
      out.append((begin + line).stripTrailing()).append('\n');
      begin = rest;
    }
    return out.toString();
  }

  /** Text on one line, cut to a width, an ellipsis at the end when something is cut off. */
  public static String cut(String text, int width) {
    String line = visible(text.replace('\n', ' '));
    if (columns(line) <= width) {
      return line;
    }
    int end = 0;
    int columns = 0;
    while (end < line.length()) {
      int c = line.codePointAt(end);
      int wide = width(c);
      if (columns + wide > width - 3) {
        break;
      }
      columns += wide;
      end += Character.charCount(c);
    }
    return line.substring(0, end) + "...";
  }

  /**
   * Text of a document made safe for a terminal: control characters, which could move the cursor or
   * change colours, are shown as {@code ?}.
   */
  public static String visible(String text) {
    int i = 0;
    while (i < text.length() && !isControl(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == '\t' ? ' ' : isControl(c) ? '?' : c);
    }
    return out.toString();
  }

  private static boolean isControl(char c) {
    // Bidirectional overrides reorder what stands around them.
    boolean bidi = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    return c != '\n' && Character.isISOControl(c) || bidi;
  }

  /** How many columns of a terminal a text takes. */
  public static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      columns += width(c);
      i += Character.charCount(c);
    }
    return columns;
  }

  /** East Asian wide characters and emoji take two columns, combining marks none. */
  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }

  /** Text followed by spaces up to a width. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - columns(text)));
  }

  /** A number with its noun in singular or plural. */
  public static String count(long number, String noun) {
    String many = noun.endsWith("ty") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return number + " " + (number == 1 ? noun : many);
  }
}
