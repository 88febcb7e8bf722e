package dev.assay.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists of requirements, and what a search found in them. */
public final class CatalogView {
  private static final int SNIPPET = 240;

  private final Style style;
  private final int width;

  /** A view for a width. */
  public CatalogView(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** Entries under their families. */
  public String list(List<CatalogEntry> entries) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < entries.size()) {
      String family = entries.get(i).family();
      int from = i;
      while (i < entries.size() && entries.get(i).family().equals(family)) {
        i++;
      }
      Table table = new Table(2);
      for (CatalogEntry entry : entries.subList(from, i)) {
        table.row(Text.visible(entry.id()), Text.visible(entry.title()));
      }
      out.append(out.length() == 0 ? "" : "\n");
      String heading = family.isEmpty() ? "(no group)" : Text.visible(family);
      out.append(style.bold(heading)).append("  ").append(i - from).append('\n');
      out.append(table.fit(width));
    }
    return out.toString();
  }

  /**
   * The entries whose title or texts hold a text, letter case aside.
   *
   * @return lines, or empty when nothing is found
   */
  public String search(List<CatalogEntry> entries, String wanted) {
    String needle = wanted.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (CatalogEntry entry : entries) {
      List<CatalogEntry.Piece> hits = new ArrayList<>();
      for (CatalogEntry.Piece piece : entry.pieces()) {
        if (find(piece.text(), needle) >= 0) {
          hits.add(piece);
        }
      }
      if (hits.isEmpty() && find(entry.title(), needle) < 0 && find(entry.id(), needle) < 0) {
        continue;
      }
      out.append(style.bold(Text.visible(entry.id())))
          .append("  ")
          .append(mark(Text.visible(entry.title()), needle))
          .append('\n');
      Table table = new Table(4);
      for (CatalogEntry.Piece hit : hits) {
        table.row(Text.visible(hit.id()), snippet(hit.text(), needle));
      }
      out.append(mark(table.fit(width), needle));
    }
    return out.toString();
  }

  /** How many entries {@link #search} shows. */
  public static int matches(List<CatalogEntry> entries, String wanted) {
    String needle = wanted.toLowerCase(Locale.ROOT);
    int matches = 0;
    for (CatalogEntry entry : entries) {
      boolean hit = find(entry.title(), needle) >= 0 || find(entry.id(), needle) >= 0;
      for (CatalogEntry.Piece piece : entry.pieces()) {
        hit = hit || find(piece.text(), needle) >= 0;
      }
      matches += hit ? 1 : 0;
    }
    return matches;
  }

  private static int find(String text, String needle) {
    return text.toLowerCase(Locale.ROOT).indexOf(needle);
  }

  /** The part of a text around what was found; short texts whole. */
  private static String snippet(String text, String needle) {
    String line = Text.visible(text.replace('\n', ' '));
    if (line.length() <= SNIPPET) {
      return line;
    }
    int at = Math.max(0, find(line, needle));
    int from = Math.max(0, at - SNIPPET / 2);
    int to = Math.min(line.length(), at + needle.length() + SNIPPET / 2);
    while (from > 0 && line.charAt(from - 1) != ' ') {
      from--;
    }
    while (to < line.length() && line.charAt(to) != ' ') {
      to++;
    }
    return (from > 0 ? "... " : "") + line.substring(from, to) + (to < line.length() ? " ..." : "");
  }

  private String mark(String text, String needle) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, from)) {
      out.append(text, from, at).append(style.good(text.substring(at, at + needle.length())));
      from = at + needle.length();
    }
    return out.append(text.substring(from)).toString();
  }
}
