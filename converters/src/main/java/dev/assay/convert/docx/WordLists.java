package dev.assay.convert.docx;

import dev.assay.model.markup.Block;
import java.util.ArrayList;
import java.util.List;

/** Builds nested lists and quotes out of paragraphs that only say their level. */
final class WordLists {
  private final List<Block> done = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final List<Block> quote = new ArrayList<>();

  /** A list that is not ended yet. */
  private static final class Open {
    final String numbering;
    final int start;
    final List<List<Block>> items = new ArrayList<>();

    Open(String numbering, int start) {
      this.numbering = numbering;
      this.start = start;
    }

    Block block() {
      List<Block.ListItem> list = items.stream().map(Block.ListItem::new).toList();
      return numbering.isEmpty()
          ? new Block.UnorderedList(list)
          : new Block.OrderedList(list, start == 1 ? null : start);
    }
  }

  /** Takes an item of a list; an empty numbering stands for bullets. */
  void item(int level, String numbering, int start, Block first) {
    endQuote();
    close(level + 1);
    if (open.size() == level + 1 && !open.get(level).numbering.equals(numbering)) {
      close(level);
    }
    while (open.size() < level + 1) {
      Open list = new Open(numbering, start);
      open.add(list);
      if (open.size() < level + 1) {
        // A level was left out: the item above it is empty.
        list.items.add(new ArrayList<>());
      }
    }
    List<Block> content = new ArrayList<>();
    boolean empty = first instanceof Block.Paragraph p && p.content().isEmpty();
    if (!empty) {
      content.add(first instanceof Block.Paragraph p ? new Block.Plain(p.content()) : first);
    }
    open.get(level).items.add(content);
  }

  /** Takes a further paragraph of an item. */
  void within(int level, Block block) {
    if (open.isEmpty()) {
      block(block);
      return;
    }
    endQuote();
    close(Math.min(level + 1, open.size()));
    Open list = open.get(open.size() - 1);
    List<Block> item = list.items.get(list.items.size() - 1);
    if (item.size() == 1 && item.get(0) instanceof Block.Plain p) {
      item.set(0, new Block.Paragraph(p.content()));
    }
    item.add(block);
  }

  /** Takes a paragraph of a quote. */
  void quote(Block block) {
    close(0);
    quote.add(block);
  }

  /** Takes a block outside of lists. */
  void block(Block block) {
    endQuote();
    close(0);
    done.add(block);
  }

  List<Block> finish() {
    endQuote();
    close(0);
    return done;
  }

  private void endQuote() {
    if (!quote.isEmpty()) {
      done.add(new Block.BlockQuote(quote));
      quote.clear();
    }
  }

  /** Ends the lists from a level down. */
  private void close(int level) {
    while (open.size() > level) {
      Block list = open.remove(open.size() - 1).block();
      if (open.isEmpty()) {
        done.add(list);
      } else {
        Open above = open.get(open.size() - 1);
        above.items.get(above.items.size() - 1).add(list);
      }
    }
  }
}
