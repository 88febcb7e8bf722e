package dev.assay.io;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats of OSCAL documents. */
public enum DocumentFormat {
  JSON("json", List.of(".json")),
  XML("xml", List.of(".xml")),
  YAML("yaml", List.of(".yaml", ".yml"));

  /** How many bytes of a text are looked at for control characters. */
  private static final int BINARY_PROBE = 64;

  /** How many bytes of a large file are looked at first. */
  private static final int HEAD = 1 << 12;

  private final String label;
  private final List<String> suffixes;

  DocumentFormat(String label, List<String> suffixes) {
    this.label = label;
    this.suffixes = suffixes;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /** The usual suffix of file names, with the dot. */
  public String suffix() {
    return suffixes.get(0);
  }

  /** The format with this label, or null. */
  public static @Nullable DocumentFormat ofLabel(String label) {
    for (DocumentFormat format : values()) {
      if (format.label.equals(label)) {
        return format;
      }
    }
    return null;
  }

  /** The format that a file name's suffix stands for, or null. */
  public static @Nullable DocumentFormat ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (DocumentFormat format : values()) {
      for (String suffix : format.suffixes) {
        if (name.endsWith(suffix)) {
          return format;
        }
      }
    }
    return null;
  }

  /**
   * Tells the format by content; the name only decides where content cannot: text that opens with a
   * brace is YAML as well as JSON.
   *
   * @param source the document
   * @return the format, or null when the bytes are empty, binary, or none of the three
   */
  public static @Nullable DocumentFormat sniff(Source source) {
    byte[] bytes = source.head(HEAD);
    TextEncoding encoding = TextEncoding.of(bytes);
    int at = firstOfText(bytes, encoding);
    if (at > bytes.length - BINARY_PROBE && bytes.length < source.size()) {
      bytes = source.bytes();
      at = firstOfText(bytes, encoding);
    }
    if (at == bytes.length) {
      return null;
    }
    int first = encoding.asciiAt(bytes, at);
    if (first == '<') {
      return XML;
    }
    if (first == '{' || first == '[') {
      return ofName(source.name()) == YAML ? YAML : JSON;
    }
    if (first == '/' && ofName(source.name()) == JSON) {
      return JSON;
    }
    return isBinary(bytes, at, encoding) ? null : YAML;
  }

  /** Why a document has no format. */
  static String whyNot(Source source) {
    byte[] bytes = source.head(HEAD);
    if (bytes.length == source.size()
        && firstOfText(bytes, TextEncoding.of(bytes)) == bytes.length) {
      return "the file is empty";
    }
    return startsWith(bytes, "PK\003\004")
        ? "the file is a zip archive (Word and Excel files are), not JSON, XML or YAML"
        : "the file is neither JSON, XML nor YAML";
  }

  private static int firstOfText(byte[] bytes, TextEncoding encoding) {
    int at = encoding.start(bytes);
    while (at < bytes.length && isSpace(encoding.asciiAt(bytes, at))) {
      at += encoding.width();
    }
    return Math.min(at, bytes.length);
  }

  private static boolean isSpace(int unit) {
    return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n';
  }

  /** Whether the first bytes are those of a well-known binary format, or of no text at all. */
  private static boolean isBinary(byte[] bytes, int at, TextEncoding encoding) {
    if (encoding != TextEncoding.UTF_8) {
      return false;
    }
    if (startsWith(bytes, "PK\003\004") || startsWith(bytes, "%PDF-")) {
      return true;
    }
    int first = bytes[at] & 0xff;
    if (first >= 0x80 && (first < 0xc2 || first > 0xf4)) {
      return true;
    }
    for (int i = at; i < Math.min(bytes.length, at + BINARY_PROBE); i++) {
      int b = bytes[i];
      if ((b >= 0 && b < ' ' && !isSpace(b)) || b == 0x7f) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, String start) {
    for (int i = 0; i < start.length(); i++) {
      if (i >= bytes.length || bytes[i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
