package dev.assay.io;

import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;

/** The parsers' own words for malformed text, cut to what a person can use. */
final class SyntaxMessages {
  private SyntaxMessages() {}

  static String ofTokens(JacksonException e) {
    return clean(e.getOriginalMessage());
  }

  static String ofXml(XMLStreamException e) {
    String message = e.getMessage() == null ? "malformed" : e.getMessage();
    int at = message.indexOf("\n at [row");
    return clean(at < 0 ? message : message.substring(0, at));
  }

  static String firstLine(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? "malformed" : clean(message);
  }

  /** One line, without the parser's remarks about its own settings and sources. */
  private static String clean(String message) {
    String text = message;
    int cut = indexOfAny(text, " (use `", "\n at [Source", " [Source: ", "(for ", " at [Source");
    if (cut > 0) {
      text = text.substring(0, cut);
    }
    return oneLine(text);
  }

  private static int indexOfAny(String text, String... marks) {
    int best = -1;
    for (String mark : marks) {
      int i = text.indexOf(mark);
      if (i >= 0 && (best < 0 || i < best)) {
        best = i;
      }
    }
    return best;
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 200 ? line : line.substring(0, 197) + "...";
  }
}
