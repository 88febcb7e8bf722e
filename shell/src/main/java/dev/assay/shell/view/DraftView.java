package dev.assay.shell.view;

import dev.assay.convert.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/** What stands in a Word file and what the draft has of it, side by side. */
public final class DraftView {
  private static final int LONGEST = 160;
  private static final int NARROW = 60;

  private final Style style;
  private final int width;

  /** A view for a width. */
  public DraftView(Style style, int width) {
    this.style = style;
    this.width = Math.max(NARROW, width);
  }

  /** All lines in the order of the file, and how many were recognised. */
  public String list(Draft draft) {
    StringBuilder out = new StringBuilder();
    int left = (width - 3) / 2;
    row(out, style.bold("in the Word file"), "in the Word file", "in the draft", left);
    String heading = "";
    for (Draft.Line line : draft.lines()) {
      if (!line.heading().equals(heading)) {
        heading = line.heading();
        out.append('\n').append(Text.hang("", "  ", Text.visible(heading), width));
      }
      String said = line.text().isBlank() ? "(nothing)" : shorten(line.text());
      String became =
          line.place() != null ? line.place() : "NOT RECOGNISED: " + String.valueOf(line.why());
      cells(out, "  " + Text.visible(said), Text.visible(became), left);
    }
    return out.append('\n').append(summary(draft)).append('\n').toString();
  }

  /** How much was recognised, in one line. */
  public String summary(Draft draft) {
    int taken = (int) draft.lines().stream().filter(Draft.Line::taken).count();
    return taken + " recognised, " + (draft.lines().size() - taken) + " not recognised";
  }

  private static String shorten(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "\u2026";
  }

  private static void cells(StringBuilder out, String said, String became, int left) {
    List<String> one = lines(said, left);
    List<String> other = lines(became, left);
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String first = i < one.size() ? one.get(i) : "";
      row(out, first, first, i < other.size() ? other.get(i) : "", left);
    }
  }

  private static List<String> lines(String text, int room) {
    String indent = text.startsWith("  ") ? "  " : "";
    List<String> lines = new ArrayList<>();
    Text.hang(indent, indent + "  ", text.strip(), room).lines().forEach(lines::add);
    return lines;
  }

  private static void row(
      StringBuilder out, String shown, String measured, String other, int left) {
    out.append(shown)
        .append(" ".repeat(Math.max(0, left - Text.columns(measured))))
        .append(other.isEmpty() ? "" : " | " + other)
        .append('\n');
  }
}
