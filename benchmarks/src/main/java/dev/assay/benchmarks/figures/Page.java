package dev.assay.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page whose tables stand between markers and are written anew by the program that measures. */
final class Page {
  private final Path file;

  Page(Path file) {
    this.file = file;
  }

  /** Replaces what stands between the markers of a name. */
  void put(String name, String text) throws IOException {
    String begin = "<!-- figures: " + name + " -->\n";
    String end = "<!-- end: " + name + " -->\n";
    String page = Files.readString(file);
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(file + " has no " + begin.strip() + " with its end");
    }
    Files.writeString(
        file, page.substring(0, from + begin.length()) + text + "\n" + page.substring(to));
  }

  /** A Markdown table; the first column is text, the others are figures. */
  static String table(List<String> head, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    line(out, head);
    out.append("|---|").append("---:|".repeat(head.size() - 1)).append('\n');
    rows.forEach(row -> line(out, row));
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
