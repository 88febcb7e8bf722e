package dev.assay.model.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block of OSCAL elements inside Markdown. Elements are closed and nested as in XML; in
 * their text, character references are decoded and inserts have their Markdown spelling.
 */
final class HtmlScanner {
  private boolean sound = true;

  private HtmlScanner() {}

  /** The blocks, or null if this is not sound markup of OSCAL and so ordinary text. */
  static @Nullable List<Block> scan(String html) {
    return new HtmlScanner().read(html);
  }

  private @Nullable List<Block> read(String html) {
    TreeBuilder builder = TreeBuilder.forBlocks(problem -> sound = false);
    Deque<Element> open = new ArrayDeque<>();
    int at = 0;
    while (sound && at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        TagScanner.Tag tag = TagScanner.at(html, at);
        if (tag == null) {
          return null;
        }
        at = tag.end();
        if (tag.form() == TagScanner.Form.CLOSE) {
          if (open.poll() != tag.element()) {
            return null;
          }
          builder.end();
        } else {
          builder.start(tag.element().tag, tag.attributes());
          if (tag.form() == TagScanner.Form.EMPTY) {
            builder.end();
          } else {
            open.push(tag.element());
          }
        }
      } else {
        Inserts.Found found = c == '{' && !open.isEmpty() ? Inserts.at(html, at) : null;
        if (found != null) {
          Inline.Insert insert = found.insert();
          builder.start("insert", new Attributes("type", insert.type(), "id-ref", insert.idRef()));
          builder.end();
          at = found.end();
        } else {
          int end = textEnd(html, at);
          builder.text(Entities.decode(html.substring(at, end)));
          at = end;
        }
      }
    }
    List<Block> blocks = builder.blocks();
    return sound && open.isEmpty() && !blocks.isEmpty() ? blocks : null;
  }

  private static int textEnd(String html, int from) {
    int at = from + 1;
    while (at < html.length() && html.charAt(at) != '<' && html.charAt(at) != '{') {
      at++;
    }
    return at;
  }
}
