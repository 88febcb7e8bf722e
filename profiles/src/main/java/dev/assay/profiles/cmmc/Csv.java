package dev.assay.profiles.cmmc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table in CSV as RFC 4180 has it: a header row, commas, quotes doubled inside quotes.
 *
 * <p>Strict: a row with another number of values than the header, a quote that is not closed, or a
 * quote inside an unquoted value is an {@link IllegalArgumentException} that names the line.
 */
final class Csv {
  private final String text;
  private final String name;
  private int at;
  private int line = 1;
  private boolean rowEnded;

  private Csv(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** One row of a table. */
  static final class Row {
    private final Map<String, Integer> columns;
    private final List<String> values;

    private Row(Map<String, Integer> columns, List<String> values) {
      this.columns = columns;
      this.values = values;
    }

    /** The value in a column, empty when it has none. */
    String get(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new IllegalArgumentException(
            "no column '" + column + "', there are " + columns.keySet());
      }
      return values.get(index);
    }
  }

  /** Reads one of the tables on the class path. */
  static List<Row> table(String fileName) {
    String path = "/dev/assay/profiles/tables/" + fileName;
    try (InputStream in = Csv.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the table " + path + " is not on the class path");
      }
      return read(fileName, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + path + " cannot be read", e);
    }
  }

  /**
   * Reads a table.
   *
   * @param name what to call it in messages
   * @param text its text; a byte order mark at its start is passed over
   */
  static List<Row> read(String name, String text) {
    Csv csv = new Csv(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    return csv.rows();
  }

  /** Reads a table that may have rows of different lengths, as rows of values, the header first. */
  static List<List<String>> lines(String name, String text) {
    Csv csv = new Csv(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<List<String>> lines = new ArrayList<>();
    while (csv.at < csv.text.length()) {
      lines.add(csv.row());
    }
    return lines;
  }

  private List<Row> rows() {
    Map<String, Integer> columns = new HashMap<>();
    for (String column : row()) {
      if (columns.put(column, columns.size()) != null) {
        throw fault("the column '" + column + "' stands twice");
      }
    }
    List<Row> rows = new ArrayList<>();
    while (at < text.length()) {
      int start = line;
      List<String> values = row();
      if (values.size() != columns.size()) {
        line = start;
        throw fault(values.size() + " values for " + columns.size() + " columns");
      }
      rows.add(new Row(columns, values));
    }
    return rows;
  }

  private List<String> row() {
    List<String> values = new ArrayList<>();
    rowEnded = false;
    while (!rowEnded) {
      values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
    }
    return values;
  }

  private String plain() {
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ',' || c == '\n' || c == '\r') {
        break;
      }
      if (c == '"') {
        throw fault("a quote inside a value that does not begin with one");
      }
      at++;
    }
    String value = text.substring(start, at);
    separator();
    return value;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw fault("a quote that is not closed");
      }
      for (int i = at; i < quote; i++) {
        if (text.charAt(i) == '\n') {
          line++;
        }
      }
      value.append(text, at, quote);
      at = quote + 1;
      if (at < text.length() && text.charAt(at) == '"') {
        value.append('"');
        at++;
      } else {
        separator();
        return value.toString();
      }
    }
  }

  private void separator() {
    if (at >= text.length()) {
      rowEnded = true;
      return;
    }
    char c = text.charAt(at++);
    if (c == ',') {
      return;
    }
    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    } else if (c != '\n') {
      throw fault("text after a closing quote");
    }
    line++;
    rowEnded = true;
  }

  private IllegalArgumentException fault(String what) {
    return new IllegalArgumentException(name + ", line " + line + ": " + what);
  }
}
