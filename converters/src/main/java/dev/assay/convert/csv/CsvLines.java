package dev.assay.convert.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Divides a CSV text into rows of values, as RFC 4180 has them. */
final class CsvLines {
  private final String text;
  private final char separator;
  private int at;
  private boolean rowEnded;

  CsvLines(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  /** The commonest of comma, semicolon and tab in the first line, outside of quotes. */
  private static char separator(String text) {
    int[] counts = new int[3];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && c == '\n') {
        break;
      }
      int kind = quoted ? -1 : ",;\t".indexOf(c);
      if (kind >= 0) {
        counts[kind]++;
      }
    }
    int most = counts[1] > counts[0] ? 1 : 0;
    return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
  }

  List<List<String>> all() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    while (at < text.length()) {
      List<String> values = new ArrayList<>();
      rowEnded = false;
      while (!rowEnded) {
        values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      }
      lines.add(values);
    }
    return lines;
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != separator && !isEnd(text.charAt(at))) {
      at++;
    }
    String value = text.substring(start, at);
    end();
    return value;
  }

  private String quoted() throws IOException {
    StringBuilder value = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new IOException("a quote is not closed");
      }
      value.append(text, at, quote);
      at = quote + 1;
      if (at < text.length() && text.charAt(at) == '"') {
        value.append('"');
        at++;
      } else {
        // Some programs write characters after a closing quote; they belong to the value.
        value.append(plain());
        return value.toString();
      }
    }
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private void end() {
    if (at >= text.length()) {
      rowEnded = true;
      return;
    }
    char c = text.charAt(at++);
    if (c == separator) {
      return;
    }
    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    rowEnded = true;
  }
}
