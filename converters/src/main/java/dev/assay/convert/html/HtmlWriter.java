package dev.assay.convert.html;

import dev.assay.convert.view.Book;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Section;
import dev.assay.convert.view.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as one page that holds all it needs, asks nothing of the network, and reads
 * well without scripts and on paper.
 */
public final class HtmlWriter {
  private static final int CONTENTS_DEPTH = 3;

  /** Columns beyond which a table is set smaller. */
  private static final int MANY = 6;

  private static final int LOWEST_HEADING = 6;

  private final Book book;
  private final HtmlText html = new HtmlText();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> placed = new HashSet<>();
  private final HtmlProse prose;
  private int figures;

  private HtmlWriter(Book book) {
    this.book = book;
    collect(book.sections());
    this.prose = new HtmlProse(html, ids, book.pictures());
  }

  /**
   * Writes a page.
   *
   * @param book the document as people read it
   * @return the page in UTF-8
   * @throws IOException when a part of the program cannot be read
   */
  public static byte[] write(Book book) throws IOException {
    return new HtmlWriter(book).page().getBytes(StandardCharsets.UTF_8);
  }

  private void collect(List<Section> sections) {
    for (Section section : sections) {
      ids.add(section.id());
      for (Piece piece : section.pieces()) {
        if (piece instanceof Piece.Grid grid) {
          for (Piece.Row row : grid.rows()) {
            if (row.id() != null) {
              ids.add(row.id());
            }
          }
        }
      }
      collect(section.sections());
    }
  }

  private String page() throws IOException {
    String script = resource("page.js");
    html.own("<!DOCTYPE html>\n").start("html", "lang", "en").start("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-"
                + hash(script)
                + "'; base-uri 'none'; form-action 'none'")
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.start("title").text(book.title().characters()).end().line();
    html.start("style").own(resource("page.css")).end().line();
    html.end().line().start("body").line();
    html.start("a", "class", "skip", "href", "#content").text("Skip to the content").end().line();
    header();
    html.start("div", "class", "frame").line();
    contents();
    html.start("main", "id", "content", "tabindex", "-1").line();
    facts("About this document", book.cover());
    String above = "";
    int number = 0;
    for (Section section : book.sections()) {
      number += section.numbered() ? 1 : 0;
      section(section, 2, section.numbered() ? above + number : "");
    }
    html.end().end().line();
    marking("footer");
    html.start("script").own(script).end().line();
    html.end().end().line();
    return html.toString();
  }

  private void header() {
    marking("div");
    html.start("header");
    html.start("p", "class", "kind").text(book.kind()).end();
    html.start("h1");
    prose.inline(book.title());
    html.end();
    if (!book.subject().isEmpty()) {
      html.start("p", "class", "subject").text(book.subject()).end();
    }
    html.end().line();
  }

  private void marking(String tag) {
    String marking = book.marking();
    if (marking != null) {
      html.start(tag, "class", "marking").text(marking).end().line();
    }
  }

  private void contents() {
    html.start("nav", "aria-label", "Contents").line();
    html.start("div", "id", "search", "hidden", "hidden");
    html.start("label", "for", "q").text("Search this document").end();
    html.empty("input", "id", "q", "type", "search", "autocomplete", "off");
    html.start("p", "id", "hits", "role", "status").end().end().line();
    html.start("h2", "class", "contents").text("Contents").end();
    list(book.sections(), 1, "");
    html.end().line();
  }

  private void list(List<Section> sections, int depth, String above) {
    html.start("ul");
    int number = 0;
    for (Section section : sections) {
      number += section.numbered() ? 1 : 0;
      String own = section.numbered() ? above + number : "";
      boolean below = depth < CONTENTS_DEPTH && !section.sections().isEmpty();
      html.start("li");
      if (below && depth > 1) {
        html.start("details").start("summary");
      }
      html.start("a", "href", "#" + section.id());
      html.text(own.isEmpty() ? section.heading() : own + " " + section.heading()).end();
      if (below && depth > 1) {
        html.end();
      }
      if (below) {
        list(section.sections(), depth + 1, own.isEmpty() ? "" : own + ".");
      }
      if (below && depth > 1) {
        html.end();
      }
      html.end().line();
    }
    html.end();
  }

  private @Nullable String place(@Nullable String id) {
    return id != null && placed.add(id) ? id : null;
  }

  private void section(Section section, int level, String number) {
    html.start("section", "id", place(section.id()), "class", section.wide() ? "wide" : null);
    html.start("h" + Math.min(level, LOWEST_HEADING));
    if (!number.isEmpty()) {
      html.start("span", "class", "number").text(number).end().text(" ");
    }
    html.text(section.heading()).end().line();
    section.pieces().forEach(this::piece);
    int below = 0;
    for (Section child : section.sections()) {
      below += child.numbered() ? 1 : 0;
      boolean counted = child.numbered() && !number.isEmpty();
      section(child, level + 1, counted ? number + "." + below : "");
    }
    html.end().line();
  }

  private void piece(Piece piece) {
    if (piece instanceof Piece.Prose p) {
      html.start("div", "class", "prose");
      prose.write(p.text());
      html.end().line();
    } else if (piece instanceof Piece.Line line) {
      line(line);
    } else if (piece instanceof Piece.Facts facts) {
      facts(facts.caption(), facts.facts());
    } else if (piece instanceof Piece.Grid grid) {
      grid(grid);
    } else if (piece instanceof Piece.Figure figure) {
      figure(figure);
    }
  }

  private void line(Piece.Line line) {
    String style = line.style().name().toLowerCase(java.util.Locale.ROOT);
    html.start("p", "class", line.level() == 0 ? style : style + " l" + Math.min(line.level(), 4));
    boolean first = true;
    for (Text text : line.texts()) {
      if (!first) {
        html.text(line.style() == Piece.Style.BYLINE ? " \u00b7 " : " ");
      }
      prose.inline(text);
      first = false;
    }
    html.end().line();
  }

  private void facts(String caption, List<Piece.Fact> facts) {
    html.start("table", "class", "facts");
    html.start("caption", "class", "hidden").text(caption).end();
    for (Piece.Fact fact : facts) {
      html.start("tr").start("th", "scope", "row").text(fact.label()).end();
      html.start("td");
      cell(fact.value());
      html.end().end();
    }
    html.end().line();
  }

  private void grid(Piece.Grid grid) {
    html.start(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", grid.caption());
    html.start("table", "class", grid.columns().size() > MANY ? "grid many" : "grid")
        .start("caption")
        .text(grid.caption())
        .end();
    html.start("thead").start("tr");
    for (Piece.Column column : grid.columns()) {
      html.start("th", "scope", "col").text(column.title()).end();
    }
    html.end().end().start("tbody").line();
    for (Piece.Row row : grid.rows()) {
      html.start("tr", "id", place(row.id()));
      for (List<Text> texts : row.cells()) {
        boolean number = texts.size() == 1 && texts.get(0).kind() == Text.Kind.NUMBER;
        html.start("td", "class", number ? "n" : null);
        cell(texts);
        html.end();
      }
      html.end().line();
    }
    html.end().end().end().line();
  }

  private void cell(List<Text> texts) {
    boolean alone = texts.size() == 1;
    for (Text text : texts) {
      boolean blocks =
          text.markup() != null && text.target() == null && text.markup().blocks().size() > 1;
      if (blocks) {
        prose.write(text);
      } else if (alone) {
        prose.inline(text);
      } else {
        html.start("div");
        prose.inline(text);
        html.end();
      }
    }
  }

  private void figure(Piece.Figure figure) {
    figures++;
    html.start("figure");
    if (!prose.picture(figure.picture(), figure.alt())) {
      html.start("p", "class", "note");
      html.text("The document carries no picture that can be shown here.").end();
    }
    html.start("figcaption").text("Figure " + figures + ". ");
    prose.inline(figure.caption());
    html.end().end().line();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
