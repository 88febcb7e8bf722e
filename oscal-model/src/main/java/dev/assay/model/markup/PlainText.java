package dev.assay.model.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks over a tree for those who want only its characters, its inserts or its links. */
final class PlainText {
  private PlainText() {}

  static String of(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    walk(blocks, inlines -> line(inlines, out));
    int end = out.length();
    if (end > 0 && out.charAt(end - 1) == '\n') {
      out.setLength(end - 1);
    }
    return out.toString();
  }

  static List<String> insertedIds(List<Block> blocks, String type) {
    List<String> ids = new ArrayList<>();
    walk(blocks, inlines -> collect(inlines, type, ids));
    return List.copyOf(ids);
  }

  static List<String> fragments(List<Block> blocks) {
    List<String> fragments = new ArrayList<>();
    walk(blocks, inlines -> fragments(inlines, fragments));
    return List.copyOf(fragments);
  }

  private static void fragments(List<Inline> inlines, List<String> fragments) {
    for (Inline inline : inlines) {
      String target =
          inline instanceof Inline.Link link
              ? link.href()
              : inline instanceof Inline.Image image ? image.src() : null;
      if (target != null && target.startsWith("#")) {
        fragments.add(target.substring(1));
      }
      fragments(inline.content(), fragments);
    }
  }

  private static void line(List<Inline> inlines, StringBuilder out) {
    append(inlines, out);
    out.append('\n');
  }

  private static void walk(List<Block> blocks, Consumer<List<Inline>> action) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph p) {
        action.accept(p.content());
      } else if (block instanceof Block.Plain p) {
        action.accept(p.content());
      } else if (block instanceof Block.Heading h) {
        action.accept(h.content());
      } else if (block instanceof Block.CodeBlock c) {
        action.accept(c.content());
      } else if (block instanceof Block.BlockImage i) {
        action.accept(List.of(i.image()));
      } else if (block instanceof Block.BlockQuote q) {
        walk(q.content(), action);
      } else if (block instanceof Block.UnorderedList l) {
        l.items().forEach(item -> walk(item.content(), action));
      } else if (block instanceof Block.OrderedList l) {
        l.items().forEach(item -> walk(item.content(), action));
      } else if (block instanceof Block.Table t) {
        t.rows().forEach(row -> row.cells().forEach(cell -> action.accept(cell.content())));
      }
    }
  }

  static void append(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text t) {
        out.append(t.value());
      } else if (inline instanceof Inline.Insert i) {
        out.append(Inserts.markdown(i));
      } else if (inline instanceof Inline.LineBreak) {
        out.append('\n');
      } else if (inline instanceof Inline.Image i) {
        out.append(i.alt() == null ? "" : i.alt());
      } else if (inline instanceof Inline.Quote q) {
        out.append('"');
        append(q.content(), out);
        out.append('"');
      } else {
        append(inline.content(), out);
      }
    }
  }

  private static void collect(List<Inline> inlines, String type, List<String> ids) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Insert i) {
        if (i.type().equals(type)) {
          ids.add(i.idRef());
        }
      } else {
        collect(inline.content(), type, ids);
      }
    }
  }
}
