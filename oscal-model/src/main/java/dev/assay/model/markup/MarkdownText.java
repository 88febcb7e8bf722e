package dev.assay.model.markup;

/** Decides which characters of a text Markdown would take for its own. */
final class MarkdownText {
  /** The end of a text, where there is no next character. */
  static final char END = '\0';

  private MarkdownText() {}

  static boolean isAsciiPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  /** White space to CommonMark's rules for emphasis; other control characters are none. */
  static boolean isSpace(int c) {
    return switch (c) {
      case END, ' ', '\t', '\n', '\f', '\r' -> true;
      default -> Character.getType(c) == Character.SPACE_SEPARATOR;
    };
  }

  /** Punctuation or a symbol to CommonMark's rules for emphasis. */
  static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** Whether a mark between these two would stand alone: blank on both sides. */
  private static boolean standsAlone(char before, char after) {
    return isSpace(before) && isSpace(after);
  }

  /** Whether the character at {@code i} must be escaped in running text. */
  static boolean isSpecial(String text, int i, char before, char following, boolean inLink) {
    char c = text.charAt(i);
    boolean last = i + 1 == text.length();
    char after = last ? following : text.charAt(i + 1);
    return switch (c) {
      case '\\' -> last || isAsciiPunctuation(after);
      case '`' -> true;
      case '*', '~', '^', '"' -> !standsAlone(before, after);
      case '_' ->
          !standsAlone(before, after)
              && !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
      case '[' -> inLink;
      case ']' -> inLink || after == '(' || after == '[';
      case '!' -> last && after == '[';
      case '{' -> after == '{' || (last && following != END);
      case '&' -> Entities.end(text, i) > 0;
      case '<' ->
          last ? following != END : mayBeginTag(text, i) || mayBeginAddress(text, i, following);
      default -> false;
    };
  }

  /** Whether a tag may begin here; the tag of an element that OSCAL lacks is text anyway. */
  private static boolean mayBeginTag(String text, int i) {
    char after = text.charAt(i + 1);
    if (after == '/' || after == '!' || after == '?') {
      return true;
    }
    if (!isAsciiLetter(after)) {
      return false;
    }
    int end = i + 1;
    while (end < text.length() && isAsciiLetter(text.charAt(end))) {
      end++;
    }
    boolean simple = end < text.length() && text.charAt(end) == '>';
    return !simple || Element.of(text.substring(i + 1, end)) != null;
  }

  /**
   * Whether a mail address in brackets may begin here, such as {@code <#@b>}: it becomes a link.
   */
  private static boolean mayBeginAddress(String text, int i, char following) {
    int at = i + 1;
    while (at < text.length() && isMailboxCharacter(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? following != END : at > i + 1 && text.charAt(at) == '@';
  }

  /** The characters before the at sign of an address, as CommonMark has it. */
  private static boolean isMailboxCharacter(char c) {
    return isAsciiLetter(c) || (c >= '0' && c <= '9') || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * The index of a character that would make a block of a line that begins with this text, or -1.
   */
  static int blockMark(String text, int from, boolean firstLine) {
    if (from >= text.length()) {
      return -1;
    }
    char c = text.charAt(from);
    char after = from + 1 < text.length() ? text.charAt(from + 1) : END;
    boolean marks =
        switch (c) {
          case '#' -> isHeadingMark(text, from);
          case '>' -> true;
          case '+' -> after == ' ' || after == END;
          case '-' -> after == ' ' || after == END || after == '-' || after == '|';
          case '=' -> true;
          case '*', '_' -> after == ' ' || after == END;
          case '|', ':' -> !firstLine;
          case '~' -> after == '~';
          case '[' -> firstLine && mayDefineLink(text, from);
          default -> false;
        };
    return marks ? from : numberMark(text, from);
  }

  /** Whether a paragraph that begins so could be the definition of a link and vanish. */
  static boolean mayDefineLink(String text, int from) {
    int close = text.indexOf(']', from);
    return close < 0 || close + 1 == text.length() || text.charAt(close + 1) == ':';
  }

  private static boolean isHeadingMark(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '#') {
      at++;
    }
    return at == text.length() || text.charAt(at) == ' ';
  }

  private static int numberMark(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean marks =
        at > from
            && at < text.length()
            && (text.charAt(at) == '.' || text.charAt(at) == ')')
            && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    return marks ? at : -1;
  }
}
