package dev.assay.convert.markdown;

import dev.assay.convert.view.Book;
import dev.assay.convert.view.Picture;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Section;
import dev.assay.convert.view.Text;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a document as Markdown: one file, or a folder with a file for each control. */
public final class MarkdownWriter {
  private static final int LOWEST_HEADING = 6;
  private static final String INDEX = "index.md";
  private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");

  private final Book book;
  private final boolean folder;
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> anchored = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final IdentityHashMap<Section, String> fileOf = new IdentityHashMap<>();
  private final MarkdownProse prose = new MarkdownProse(this::href);
  private String here = INDEX;
  private int figures;

  private MarkdownWriter(Book book, boolean folder) {
    this.book = book;
    this.folder = folder;
    collect(book.sections(), INDEX);
  }

  /**
   * Writes one file.
   *
   * @param book the document as people read it
   * @return the text in UTF-8
   */
  public static byte[] write(Book book) {
    MarkdownWriter writer = new MarkdownWriter(book, false);
    return writer.whole();
  }

  /**
   * Writes a folder: {@code index.md}, {@code controls/ID.md} for each control, and the pictures.
   *
   * @param book the document as people read it
   * @return the files by their names below the folder, in order
   */
  public static Map<String, byte[]> writeFolder(Book book) {
    MarkdownWriter writer = new MarkdownWriter(book, true);
    writer.files.put(INDEX, writer.whole());
    return writer.files;
  }

  private void collect(List<Section> sections, String file) {
    for (Section section : sections) {
      String own = file;
      if (folder && section.controlId() != null) {
        own = "controls/" + fileName(section.controlId()) + ".md";
        fileOf.put(section, own);
      }
      places.putIfAbsent(section.id(), own);
      for (Piece piece : section.pieces()) {
        if (piece instanceof Piece.Grid grid) {
          for (Piece.Row row : grid.rows()) {
            if (row.id() != null) {
              places.putIfAbsent(row.id(), own);
            }
          }
        }
      }
      collect(section.sections(), own);
    }
  }

  /** A safe name of a file, unlike all before whatever the case of its letters. */
  private String fileName(String id) {
    String base = id.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
    String name = base.isEmpty() ? "control" : base;
    int next = 2;
    String unique = name;
    while (!names.add(unique.toLowerCase(Locale.ROOT))) {
      unique = name + "-" + next++;
    }
    return unique;
  }

  private byte[] whole() {
    StringBuilder out = new StringBuilder();
    String marking = book.marking();
    if (marking != null) {
      out.append("**").append(MarkdownProse.escape(marking)).append("**\n\n");
    }
    out.append("# ").append(prose.line(book.title())).append("\n\n");
    out.append(MarkdownProse.escape(book.kind()));
    if (!book.subject().isEmpty()) {
      out.append(": ").append(MarkdownProse.escape(book.subject()));
    }
    out.append("\n\n");
    facts(book.cover(), out);
    out.append("## Contents\n\n");
    for (Section section : book.sections()) {
      out.append("- [").append(MarkdownProse.escape(section.heading())).append("](");
      out.append(href(section.id())).append(")\n");
    }
    out.append('\n');
    sections(book.sections(), 2, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void sections(List<Section> sections, int level, StringBuilder out) {
    for (Section section : sections) {
      String file = fileOf.get(section);
      if (file == null) {
        section(section, level, out);
      } else {
        out.append("- [").append(MarkdownProse.escape(section.heading())).append("](");
        out.append(href(section.id())).append(")\n");
        String before = here;
        here = file;
        StringBuilder own = new StringBuilder();
        section(section, 1, own);
        files.put(file, own.toString().getBytes(StandardCharsets.UTF_8));
        here = before;
      }
    }
    if (!sections.isEmpty()) {
      out.append('\n');
    }
  }

  private void section(Section section, int level, StringBuilder out) {
    anchor(section.id(), out);
    out.append("#".repeat(Math.min(level, LOWEST_HEADING))).append(' ');
    out.append(MarkdownProse.escape(section.heading())).append("\n\n");
    section.pieces().forEach(p -> piece(p, out));
    sections(section.sections(), level + 1, out);
  }

  private void anchor(@Nullable String id, StringBuilder out) {
    if (id != null && anchored.add(id)) {
      out.append("<a id=\"").append(token(id)).append("\"></a>\n\n");
    }
  }

  private static String token(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private @Nullable String href(@Nullable String target) {
    if (target == null) {
      return null;
    }
    String id = places.containsKey(target) ? target : null;
    if (id == null && target.startsWith("#") && places.containsKey("res-" + target.substring(1))) {
      id = "res-" + target.substring(1);
    }
    if (id != null) {
      String file = String.valueOf(places.get(id));
      return file.equals(here) ? "#" + token(id) : relative(file) + "#" + token(id);
    }
    return target.startsWith("#") ? null : outside(target);
  }

  private static @Nullable String outside(String target) {
    String stripped = target.strip();
    int colon = stripped.indexOf(':');
    int slash = stripped.indexOf('/');
    boolean scheme = colon >= 0 && (slash < 0 || colon < slash);
    if (scheme && !LINK_SCHEMES.contains(stripped.substring(0, colon).toLowerCase(Locale.ROOT))) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (byte b : stripped.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c > 0x20 && c < 0x7F && "<>()\\\"".indexOf(c) < 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }

  private String relative(String file) {
    boolean below = here.startsWith("controls/");
    if (!below) {
      return file;
    }
    return file.startsWith("controls/") ? file.substring("controls/".length()) : "../" + file;
  }

  private void piece(Piece piece, StringBuilder out) {
    if (piece instanceof Piece.Prose p) {
      prose.blocks(p.text(), "", out);
    } else if (piece instanceof Piece.Line line) {
      line(line, out);
    } else if (piece instanceof Piece.Facts facts) {
      facts(facts.facts(), out);
    } else if (piece instanceof Piece.Grid grid) {
      grid(grid, out);
    } else if (piece instanceof Piece.Figure figure) {
      figure(figure, out);
    }
  }

  private void line(Piece.Line line, StringBuilder out) {
    List<String> texts = line.texts().stream().map(prose::line).toList();
    String joined = String.join(line.style() == Piece.Style.BYLINE ? " \u00b7 " : " ", texts);
    switch (line.style()) {
      case STATEMENT ->
          out.append("> ").append("&emsp;".repeat(Math.min(line.level(), 8))).append(joined);
      case NOTE -> out.append("> **Note:** ").append(joined);
      case OBJECTIVE, BYLINE -> out.append(MarkdownProse.start(joined));
    }
    out.append("\n\n");
  }

  private void facts(List<Piece.Fact> facts, StringBuilder out) {
    if (facts.isEmpty()) {
      return;
    }
    out.append("|  |  |\n");
    MarkdownProse.rule(2, "", out);
    for (Piece.Fact fact : facts) {
      out.append("| **").append(MarkdownProse.escape(fact.label())).append("** | ");
      out.append(cell(fact.value())).append(" |\n");
    }
    out.append('\n');
  }

  private String cell(List<Text> texts) {
    return String.join("<br>", texts.stream().map(prose::line).toList());
  }

  private void grid(Piece.Grid grid, StringBuilder out) {
    out.append("*").append(MarkdownProse.escape(grid.caption())).append("*\n\n|");
    for (Piece.Column column : grid.columns()) {
      out.append(' ').append(MarkdownProse.escape(column.title())).append(" |");
    }
    out.append('\n');
    MarkdownProse.rule(grid.columns().size(), "", out);
    for (Piece.Row row : grid.rows()) {
      out.append('|');
      String id = row.id();
      boolean first = true;
      for (List<Text> texts : row.cells()) {
        out.append(' ');
        if (first && id != null && anchored.add(id)) {
          out.append("<a id=\"").append(token(id)).append("\"></a>");
        }
        out.append(cell(texts)).append(" |");
        first = false;
      }
      out.append('\n');
    }
    out.append('\n');
  }

  private void figure(Piece.Figure figure, StringBuilder out) {
    figures++;
    Picture picture = figure.picture();
    String alt = MarkdownProse.escape(figure.alt()).replace('\n', ' ');
    if (picture != null && folder) {
      String name = "pictures/" + figures + "-" + fileName(picture.name());
      files.put(name, picture.bytes());
      out.append("![").append(alt).append("](").append(relative(name)).append(")\n\n");
    } else {
      out.append("> Picture: ").append(alt).append("\n\n");
    }
    out.append("*Figure ").append(figures).append(". ");
    out.append(prose.line(figure.caption())).append("*\n\n");
  }
}
