package dev.assay.model.markup;

import java.util.List;

/** How many elements of XML a tree has inside each other, so that every format has one limit. */
final class TreeDepth {
  /** Deeper than this nobody means it. */
  static final int MOST = 150;

  private TreeDepth() {}

  static int ofBlocks(List<Block> blocks) {
    int deepest = 0;
    for (Block block : blocks) {
      deepest = Math.max(deepest, of(block));
    }
    return deepest;
  }

  static int ofInlines(List<Inline> inlines) {
    int deepest = 0;
    for (Inline inline : inlines) {
      if (!(inline instanceof Inline.Text)) {
        deepest = Math.max(deepest, 1 + ofInlines(inline.content()));
      }
    }
    return deepest;
  }

  private static int of(Block block) {
    if (block instanceof Block.Paragraph p) {
      return 1 + ofInlines(p.content());
    } else if (block instanceof Block.Plain p) {
      return ofInlines(p.content());
    } else if (block instanceof Block.Heading h) {
      return 1 + ofInlines(h.content());
    } else if (block instanceof Block.CodeBlock c) {
      return 1 + ofInlines(c.content());
    } else if (block instanceof Block.BlockQuote q) {
      return 1 + ofBlocks(q.content());
    } else if (block instanceof Block.UnorderedList l) {
      return items(l.items());
    } else if (block instanceof Block.OrderedList l) {
      return items(l.items());
    } else if (block instanceof Block.Table t) {
      return rows(t.rows());
    }
    return 1;
  }

  private static int items(List<Block.ListItem> items) {
    int deepest = 0;
    for (Block.ListItem item : items) {
      deepest = Math.max(deepest, ofBlocks(item.content()));
    }
    return 2 + deepest;
  }

  private static int rows(List<Block.Row> rows) {
    int deepest = 0;
    for (Block.Row row : rows) {
      for (Block.Cell cell : row.cells()) {
        deepest = Math.max(deepest, ofInlines(cell.content()));
      }
    }
    return 3 + deepest;
  }
}
