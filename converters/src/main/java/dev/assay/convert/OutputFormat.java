package dev.assay.convert;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats that documents are written in for people, in the order of their names. */
public enum OutputFormat {
  CSV("csv", List.of(".csv"), "table of comma-separated values"),
  DOCX("docx", List.of(".docx"), "Word document"),
  HTML("html", List.of(".html", ".htm"), "page for a browser"),
  MARKDOWN("markdown", List.of(".md", ".markdown"), "Markdown"),
  XLSX("xlsx", List.of(".xlsx"), "Excel workbook");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<String> suffixes;

  private final String title;

  OutputFormat(String label, List<String> suffixes, String title) {
    this.label = label;
    this.suffixes = suffixes;
    this.title = title;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /** The usual suffix of file names, with the dot. */
  public String suffix() {
    return suffixes.get(0);
  }

  /** The name in sentences. */
  public String title() {
    return title;
  }

  /** The names on the command line, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(OutputFormat::label).toList();
  }

  /** The format of this name, or null when it is none of them. */
  public static @Nullable OutputFormat ofLabel(String label) {
    for (OutputFormat format : values()) {
      if (format.label.equals(label)) {
        return format;
      }
    }
    return null;
  }

  /** The format that the suffix of a file's name stands for, or null. */
  public static @Nullable OutputFormat ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (OutputFormat format : values()) {
      if (format.suffixes.stream().anyMatch(lower::endsWith)) {
        return format;
      }
    }
    return null;
  }
}
