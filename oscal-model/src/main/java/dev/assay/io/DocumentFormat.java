package dev.assay.io;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats of OSCAL documents. */
public enum DocumentFormat {
  JSON("json", List.of(".json")),
  XML("xml", List.of(".xml")),
  YAML("yaml", List.of(".yaml", ".yml"));

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
   * Tells the format by content, the name only decides where content cannot: text that opens with a
   * brace is YAML as well as JSON.
   *
   * @param source the document
   * @return the format, or null when the bytes are empty, binary, or none of the three
   */
  public static @Nullable DocumentFormat sniff(Source source) {
    byte[] bytes = source.bytes();
    int i = 0;
    while (i < bytes.length && isMarkOrSpace(bytes[i] & 0xff)) {
      i++;
    }
    if (i == bytes.length) {
      return null;
    }
    int first = bytes[i] & 0xff;
    if (first == '<') {
      return XML;
    }
    if (first == '{' || first == '[') {
      return ofName(source.name()) == YAML ? YAML : JSON;
    }
    boolean text = first >= 0x20 && first != 0x7f;
    boolean zip =
        first == 'P' && i + 3 < bytes.length && bytes[i + 1] == 'K' && bytes[i + 2] < 0x20;
    return text && !zip ? YAML : null;
  }

  /** White space, or a byte of a byte order mark, or the zero bytes of UTF-16 and UTF-32 text. */
  private static boolean isMarkOrSpace(int b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0 || b == 0xef || b == 0xbb
        || b == 0xbf || b == 0xfe || b == 0xff;
  }
}
