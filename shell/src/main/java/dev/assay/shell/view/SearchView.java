package dev.assay.shell.view;

import dev.assay.diff.Search;
import java.util.List;
import java.util.Locale;

/** Places of a document and what stands there. */
public final class SearchView {
  private static final String MARGIN = "    ";

  private final Style style;
  private final int width;

  /** A view for a width. */
  public SearchView(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** All places with all that stands there, below the place that they have in common. */
  public String all(List<Search.Hit> hits) {
    String common = common(hits);
    StringBuilder out = new StringBuilder();
    if (!common.isEmpty()) {
      out.append(Text.hang("", MARGIN, style.bold(Text.visible(common)), width)).append('\n');
    }
    Table table = new Table(common.isEmpty() ? 0 : 2);
    for (Search.Hit hit : hits) {
      String place = hit.place().substring(common.isEmpty() ? 0 : common.length() + 2);
      table.row(Text.visible(place), Text.visible(hit.text().strip()));
    }
    return out.append(table.fit(width)).toString();
  }

  /** What all places begin with, up to a comma. */
  private static String common(List<Search.Hit> hits) {
    String common = hits.get(0).place();
    for (Search.Hit hit : hits) {
      while (!hit.place().startsWith(common + ", ")) {
        int comma = common.lastIndexOf(", ");
        if (comma < 0) {
          return "";
        }
        common = common.substring(0, comma);
      }
    }
    return common;
  }

  /** All places, each with the line around a text, the text itself standing out. */
  public String around(List<Search.Hit> hits, String text) {
    StringBuilder out = new StringBuilder();
    for (Search.Hit hit : hits) {
      head(out, hit);
      String line = Text.visible(hit.text().strip().replaceAll("\\s+", " "));
      String wanted = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
      int at = line.toLowerCase(Locale.ROOT).indexOf(wanted);
      int room = Math.max(20, width - MARGIN.length() - 6);
      int from = Math.max(0, Math.min(at - room / 3, line.length() - room));
      int to = Math.min(line.length(), from + room);
      int end = Math.min(to, Math.max(at, 0) + wanted.length());
      out.append(MARGIN).append(from > 0 ? "..." : "");
      if (at >= 0 && at < end) {
        out.append(line, from, at).append(style.bold(line.substring(at, end)));
        out.append(line, end, to);
      } else {
        out.append(line, from, to);
      }
      out.append(to < line.length() ? "..." : "").append('\n');
    }
    out.append(out.length() == 0 ? "" : "\n").append(Text.count(hits.size(), "place")).append('\n');
    return out.toString();
  }

  private void head(StringBuilder out, Search.Hit hit) {
    out.append(Text.hang("", MARGIN, style.bold(Text.visible(hit.place())), width));
  }
}
