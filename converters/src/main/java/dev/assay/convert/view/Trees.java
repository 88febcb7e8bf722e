package dev.assay.convert.view;

import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import java.util.List;

/** Steps down the markup tree. */
public final class Trees {
  private Trees() {}

  /** The running text of a block, none when it holds blocks, rows or nothing. */
  public static List<Inline> content(Block block) {
    if (block instanceof Block.Paragraph p) {
      return p.content();
    } else if (block instanceof Block.Plain p) {
      return p.content();
    } else if (block instanceof Block.Heading h) {
      return h.content();
    } else if (block instanceof Block.CodeBlock c) {
      return c.content();
    } else if (block instanceof Block.BlockImage i) {
      return List.of(i.image());
    }
    return List.of();
  }
}
