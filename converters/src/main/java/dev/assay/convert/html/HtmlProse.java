package dev.assay.convert.html;

import dev.assay.convert.view.Characters;
import dev.assay.convert.view.Picture;
import dev.assay.convert.view.Pictures;
import dev.assay.convert.view.Text;
import dev.assay.convert.view.Trees;
import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes marked-up text as HTML. */
final class HtmlProse {
  /** Headings inside of texts stay below those of the page. */
  private static final int LOWEST_HEADING = 6;

  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "image/svg+xml");

  private final HtmlText html;
  private final Set<String> ids;
  private final Pictures pictures;

  HtmlProse(HtmlText html, Set<String> ids, Pictures pictures) {
    this.html = html;
    this.ids = ids;
    this.pictures = pictures;
  }

  void write(Text text) {
    if (text.markup() == null) {
      html.start("p").text(text.plain()).end();
    } else {
      blocks(text.markup().blocks(), text.parameters());
    }
  }

  /** Writes a text without paragraphs around it. */
  void inline(Text text) {
    if (text.target() != null) {
      link(text.characters(), text.target());
    } else if (text.markup() != null) {
      boolean first = true;
      for (Block block : text.markup().blocks()) {
        if (!first) {
          html.empty("br");
        }
        inlines(Trees.content(block), text.parameters());
        first = false;
      }
    } else {
      switch (text.kind()) {
        case CODE -> html.start("code").text(text.plain()).end();
        case STRONG -> html.start("strong").text(text.plain()).end();
        case STATUS ->
            html.start("span", "class", "status", "data-status", text.plain())
                .text(text.plain())
                .end();
        case DATE -> html.start("time").text(dev.assay.convert.view.Dates.day(text.plain())).end();
        case PLAIN, NUMBER, MARKUP -> html.text(text.plain());
      }
    }
  }

  void link(String words, String target) {
    String href = href(target);
    if (href == null) {
      html.text(words);
    } else {
      html.start("a", "href", href).text(words).end();
    }
  }

  private @Nullable String href(String target) {
    if (ids.contains(target)) {
      return "#" + target;
    }
    if (target.startsWith("#")) {
      String resource = "res-" + target.substring(1);
      return ids.contains(resource) ? "#" + resource : null;
    }
    return HtmlText.safe(target);
  }

  /**
   * Writes a picture held in the page.
   *
   * @return false when it is none that browsers show
   */
  boolean picture(@Nullable Picture picture, String alt) {
    if (picture == null || !SHOWN.contains(picture.mediaType())) {
      return false;
    }
    // Scripts inside of an SVG do not run when it is the source of an img.
    String data = Base64.getEncoder().encodeToString(picture.bytes());
    html.empty("img", "src", "data:" + picture.mediaType() + ";base64," + data, "alt", alt);
    return true;
  }

  private void blocks(List<Block> blocks, Text.Parameters values) {
    blocks.forEach(b -> block(b, values));
  }

  private void block(Block block, Text.Parameters values) {
    if (block instanceof Block.Plain plain) {
      inlines(plain.content(), values);
    } else if (block instanceof Block.Heading heading) {
      // A heading of a text is shown as one without standing in the page's own outline.
      int level = Math.min(heading.level(), LOWEST_HEADING);
      html.start("p", "class", "h h" + level);
      inlines(heading.content(), values);
      html.end();
    } else if (block instanceof Block.UnorderedList list) {
      html.start("ul");
      items(list.items(), values);
    } else if (block instanceof Block.OrderedList list) {
      html.start("ol", "start", list.start() == null ? null : list.start().toString());
      items(list.items(), values);
    } else if (block instanceof Block.CodeBlock code) {
      html.start("pre");
      inlines(code.content(), values);
      html.end();
    } else if (block instanceof Block.BlockQuote quote) {
      html.start("blockquote");
      blocks(quote.content(), values);
      html.end();
    } else if (block instanceof Block.HorizontalRule) {
      html.empty("hr");
    } else if (block instanceof Block.Table table) {
      table(table, values);
    } else {
      html.start("p");
      inlines(Trees.content(block), values);
      html.end();
    }
  }

  private void items(List<Block.ListItem> items, Text.Parameters values) {
    for (Block.ListItem item : items) {
      html.start("li");
      blocks(item.content(), values);
      html.end();
    }
    html.end();
  }

  private void table(Block.Table table, Text.Parameters values) {
    html.start("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Table");
    html.start("table");
    for (Block.Row row : table.rows()) {
      html.start("tr");
      for (Block.Cell cell : row.cells()) {
        String align = cell.align() == null ? null : "a-" + cell.align().value();
        html.start(cell.header() ? "th" : "td", "class", align);
        inlines(cell.content(), values);
        html.end();
      }
      html.end();
    }
    html.end().end();
  }

  private void inlines(List<Inline> inlines, Text.Parameters values) {
    inlines.forEach(i -> inline(i, values));
  }

  private void inline(Inline inline, Text.Parameters values) {
    if (inline instanceof Inline.Text text) {
      html.text(text.value());
    } else if (inline instanceof Inline.LineBreak) {
      html.empty("br");
    } else if (inline instanceof Inline.Insert insert) {
      html.start("span", "class", "param", "title", insert.idRef());
      html.text(Characters.insert(insert, values)).end();
    } else if (inline instanceof Inline.Image image) {
      String alt = image.alt() == null ? "" : image.alt();
      if (!picture(pictures.find(image.src()), alt)) {
        html.text("[picture: " + (alt.isEmpty() ? image.src() : alt) + "]");
      }
    } else if (inline instanceof Inline.Link link) {
      String href = link.href() == null ? null : href(link.href());
      if (href == null) {
        inlines(link.content(), values);
      } else {
        html.start("a", "href", href, "title", link.title());
        inlines(link.content(), values);
        html.end();
      }
    } else {
      html.start(tag(inline));
      inlines(inline.content(), values);
      html.end();
    }
  }

  private static String tag(Inline inline) {
    if (inline instanceof Inline.Strong) {
      return "strong";
    } else if (inline instanceof Inline.Emphasis) {
      return "em";
    } else if (inline instanceof Inline.Code) {
      return "code";
    } else if (inline instanceof Inline.Sub) {
      return "sub";
    } else if (inline instanceof Inline.Sup) {
      return "sup";
    }
    return "q";
  }
}
