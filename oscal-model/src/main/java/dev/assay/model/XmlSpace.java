package dev.assay.model;

/** XML's white space: space, tab and line ends, and nothing else (a no-break space is text). */
public final class XmlSpace {
  private XmlSpace() {}

  /** Whether a character is white space to XML. */
  public static boolean is(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** A text without the white space around it. */
  public static String trim(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && is(text.charAt(from))) {
      from++;
    }
    while (end > from && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(from, end);
  }
}
