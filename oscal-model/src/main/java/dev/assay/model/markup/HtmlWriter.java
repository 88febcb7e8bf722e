package dev.assay.model.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes blocks that Markdown cannot say as OSCAL's elements, for {@link HtmlScanner} to read. */
final class HtmlWriter {
  private final StringBuilder out = new StringBuilder();
  private boolean keepLines;

  static String write(Block block) {
    HtmlWriter writer = new HtmlWriter();
    writer.keepLines = block instanceof Block.CodeBlock;
    writer.block(block);
    return writer.out.toString();
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      block(block);
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph p) {
      element("p", p.content());
    } else if (block instanceof Block.Plain p) {
      inlines(p.content());
    } else if (block instanceof Block.Heading h) {
      element("h" + h.level(), h.content());
    } else if (block instanceof Block.UnorderedList l) {
      out.append("<ul>");
      items(l.items());
      out.append("</ul>");
    } else if (block instanceof Block.OrderedList l) {
      out.append("<ol");
      attribute("start", l.start() == null ? null : l.start().toString());
      out.append('>');
      items(l.items());
      out.append("</ol>");
    } else if (block instanceof Block.CodeBlock c) {
      element("pre", c.content());
    } else if (block instanceof Block.BlockQuote q) {
      out.append("<blockquote>");
      blocks(q.content());
      out.append("</blockquote>");
    } else if (block instanceof Block.Table t) {
      table(t);
    } else if (block instanceof Block.BlockImage i) {
      inline(i.image());
    } else {
      out.append("<hr/>");
    }
  }

  private void items(List<Block.ListItem> items) {
    for (Block.ListItem item : items) {
      out.append("<li>");
      blocks(item.content());
      out.append("</li>");
    }
  }

  private void table(Block.Table table) {
    out.append("<table>");
    for (Block.Row row : table.rows()) {
      out.append("<tr>");
      for (Block.Cell cell : row.cells()) {
        String tag = cell.header() ? "th" : "td";
        out.append('<').append(tag);
        attribute("align", cell.align() == null ? null : cell.align().value());
        out.append('>');
        inlines(cell.content());
        out.append("</").append(tag).append('>');
      }
      out.append("</tr>");
    }
    out.append("</table>");
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      inline(inline);
    }
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Text t) {
      text(t.value());
    } else if (inline instanceof Inline.Insert i) {
      if (Inserts.isPlain(i)) {
        out.append(Inserts.markdown(i));
        return;
      }
      out.append("<insert");
      attribute("type", i.type());
      attribute("id-ref", i.idRef());
      out.append("/>");
    } else if (inline instanceof Inline.Image i) {
      out.append("<img");
      attribute("alt", i.alt());
      attribute("src", i.src());
      attribute("title", i.title());
      out.append("/>");
    } else if (inline instanceof Inline.LineBreak) {
      out.append("<br/>");
    } else if (inline instanceof Inline.Link l) {
      out.append("<a");
      attribute("href", l.href());
      attribute("title", l.title());
      endStart("a", l.content());
    } else if (inline instanceof Inline.Code c) {
      out.append("<code");
      attribute("class", c.styleClass());
      endStart("code", c.content());
    } else {
      element(Inlines.tag(inline), inline.content());
    }
  }

  private void text(String value) {
    String escaped = Entities.escapeText(value).replace("{", "&#123;");
    out.append(keepLines ? escaped : escaped.replace("\n", "&#10;"));
  }

  private void element(String tag, List<Inline> content) {
    out.append('<').append(tag);
    endStart(tag, content);
  }

  private void endStart(String tag, List<Inline> content) {
    out.append('>');
    inlines(content);
    out.append("</").append(tag).append('>');
  }

  private void attribute(String name, @Nullable String value) {
    if (value != null) {
      out.append(' ').append(name).append("=\"").append(Entities.escapeAttribute(value));
      out.append('"');
    }
  }
}
