package dev.assay.model.markup;

import dev.assay.model.markup.Whitespace.Mode;
import java.util.ArrayList;
import java.util.List;

/** Brings a tree into the one form that both spellings can say: see {@link Inline}. */
final class Normalizer {
  private Normalizer() {}

  static List<Block> blocks(List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      out.add(
          block instanceof Block.Plain p
              ? new Block.Paragraph(inlines(p.content(), Mode.FOLD))
              : block(block));
    }
    return List.copyOf(out);
  }

  static List<Inline> inlines(List<Inline> inlines, Mode mode) {
    List<Inline> out = new ArrayList<>(inlines.size());
    int at = 0;
    while (at < inlines.size()) {
      int end = at;
      while (end < inlines.size() && inlines.get(end) instanceof Inline.Text) {
        end++;
      }
      if (end > at) {
        Inlines.addText(out, text(inlines.subList(at, end)), mode);
        at = end;
      } else {
        out.add(inline(inlines.get(at++), mode));
      }
    }
    return mode == Mode.FOLD ? Inlines.tidyBreaks(out) : out;
  }

  private static String text(List<Inline> texts) {
    if (texts.size() == 1) {
      return ((Inline.Text) texts.get(0)).value();
    }
    StringBuilder out = new StringBuilder();
    PlainText.append(texts, out);
    return out.toString();
  }

  private static Block block(Block block) {
    if (block instanceof Block.Paragraph p) {
      return new Block.Paragraph(inlines(p.content(), Mode.FOLD));
    } else if (block instanceof Block.Heading h) {
      return new Block.Heading(h.level(), Inlines.strip(inlines(h.content(), Mode.FOLD)));
    } else if (block instanceof Block.UnorderedList l) {
      return new Block.UnorderedList(items(l.items()));
    } else if (block instanceof Block.OrderedList l) {
      return new Block.OrderedList(items(l.items()), l.start());
    } else if (block instanceof Block.CodeBlock c) {
      return new Block.CodeBlock(inlines(c.content(), Mode.KEEP));
    } else if (block instanceof Block.BlockQuote q) {
      return new Block.BlockQuote(blocks(q.content()));
    } else if (block instanceof Block.Table t) {
      return new Block.Table(t.rows().stream().map(Normalizer::row).toList());
    }
    return block;
  }

  private static List<Block.ListItem> items(List<Block.ListItem> items) {
    return items.stream().map(item -> new Block.ListItem(item(item.content()))).toList();
  }

  /** Joins neighbouring plain texts, drops blank ones, and keeps spaces only at the item's ends. */
  static List<Block> item(List<Block> content) {
    List<Block> joined = new ArrayList<>(content.size());
    for (Block each : content) {
      // an image in a list item stands in its text
      Block block = each instanceof Block.BlockImage i ? new Block.Plain(List.of(i.image())) : each;
      int last = joined.size() - 1;
      if (!(block instanceof Block.Plain p)) {
        joined.add(block(block));
      } else if (last >= 0 && joined.get(last) instanceof Block.Plain before) {
        List<Inline> both = new ArrayList<>(before.content());
        both.addAll(p.content());
        joined.set(last, new Block.Plain(inlines(both, Mode.FOLD)));
      } else if (!Inlines.isBlank(p.content())) {
        joined.add(new Block.Plain(inlines(p.content(), Mode.FOLD)));
      }
    }
    for (int i = 0; i < joined.size(); i++) {
      if (joined.get(i) instanceof Block.Plain p) {
        List<Inline> inlines = i > 0 ? Inlines.stripStartOf(p.content()) : p.content();
        inlines = i + 1 < joined.size() ? Inlines.stripEndOf(inlines) : inlines;
        joined.set(i, new Block.Plain(inlines));
      }
    }
    return joined;
  }

  private static Block.Row row(Block.Row row) {
    return new Block.Row(
        row.cells().stream()
            .map(
                cell ->
                    new Block.Cell(
                        cell.header(),
                        cell.align(),
                        Inlines.strip(inlines(cell.content(), Mode.FOLD))))
            .toList());
  }

  private static Inline inline(Inline inline, Mode mode) {
    if (inline instanceof Inline.Code c) {
      return new Inline.Code(
          inlines(c.content(), mode == Mode.KEEP ? mode : Mode.CODE), c.styleClass());
    } else if (inline instanceof Inline.Emphasis e) {
      return new Inline.Emphasis(inlines(e.content(), mode), e.italic());
    } else if (inline instanceof Inline.Strong s) {
      return new Inline.Strong(inlines(s.content(), mode), s.bold());
    } else if (inline instanceof Inline.Sub s) {
      return new Inline.Sub(inlines(s.content(), mode));
    } else if (inline instanceof Inline.Sup s) {
      return new Inline.Sup(inlines(s.content(), mode));
    } else if (inline instanceof Inline.Quote q) {
      return new Inline.Quote(inlines(q.content(), mode));
    } else if (inline instanceof Inline.Link l) {
      return new Inline.Link(inlines(l.content(), mode), l.href(), l.title());
    }
    return inline;
  }
}
