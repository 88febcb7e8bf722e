package dev.assay.model.markup;

import dev.assay.model.markup.Element.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An element that {@link TreeBuilder} has begun, with what it holds so far. */
final class OpenElement {
  final @Nullable Element element;
  final Content content;
  final Attributes attributes;
  final Whitespace.Mode mode;
  final boolean implied;
  final List<Inline> inlines = new ArrayList<>();
  final List<Block> blocks = new ArrayList<>(0);
  final List<Block.ListItem> items = new ArrayList<>(0);
  final List<Block.Row> rows = new ArrayList<>(0);
  final List<Block.Cell> cells = new ArrayList<>(0);

  OpenElement(
      @Nullable Element element,
      Content content,
      Attributes attributes,
      Whitespace.Mode mode,
      boolean implied) {
    this.element = element;
    this.content = content;
    this.attributes = attributes;
    this.mode = mode;
    this.implied = implied;
  }

  /** Adds running text, joined to a text before it. */
  void addText(String value) {
    Inlines.addText(inlines, value, mode);
  }

  /** In a list item or among blocks, the running text so far becomes a block. */
  void flushInlines() {
    if (content != Content.MIXED && content != Content.BLOCKS) {
      return;
    }
    if (!Inlines.isBlank(inlines)) {
      List<Inline> tidy = Inlines.tidyBreaks(inlines);
      blocks.add(content == Content.MIXED ? new Block.Plain(tidy) : paragraph(tidy));
    }
    inlines.clear();
  }

  private static Block paragraph(List<Inline> inlines) {
    return new Block.Paragraph(Inlines.strip(inlines));
  }

  /** Makes the node and puts it where it belongs in its parent. */
  void addTo(OpenElement parent, Consumer<String> problems) {
    flushInlines();
    Element self = element;
    if (self == null) {
      return;
    }
    switch (self) {
      case LI -> parent.items.add(new Block.ListItem(Normalizer.item(blocks)));
      case TR -> parent.rows.add(new Block.Row(cells));
      case TD, TH ->
          parent.cells.add(
              new Block.Cell(self == Element.TH, align(problems), Inlines.strip(tidy())));
      default -> {
        if (self.isInline()) {
          parent.inlines.add(inline(self, content()));
        } else {
          parent.blocks.add(block(self, problems));
        }
      }
    }
  }

  private List<Inline> content() {
    return mode == Whitespace.Mode.FOLD ? tidy() : inlines;
  }

  private List<Inline> tidy() {
    return Inlines.tidyBreaks(inlines);
  }

  private Block block(Element self, Consumer<String> problems) {
    return switch (self) {
      case P -> new Block.Paragraph(tidy());
      case UL -> new Block.UnorderedList(items);
      case OL -> new Block.OrderedList(items, start(problems));
      case PRE -> new Block.CodeBlock(inlines);
      case BLOCKQUOTE -> new Block.BlockQuote(blocks);
      case TABLE -> new Block.Table(rows);
      default -> new Block.Heading(self.tag.charAt(1) - '0', Inlines.strip(tidy()));
    };
  }

  private Inline inline(Element self, List<Inline> content) {
    return switch (self) {
      case A -> new Inline.Link(content, attributes.get("href"), attributes.get("title"));
      case CODE -> new Inline.Code(content, attributes.get("class"));
      case EM -> new Inline.Emphasis(content, false);
      case I -> new Inline.Emphasis(content, true);
      case STRONG -> new Inline.Strong(content, false);
      case B -> new Inline.Strong(content, true);
      case SUB -> new Inline.Sub(content);
      case SUP -> new Inline.Sup(content);
      default -> new Inline.Quote(content);
    };
  }

  private @Nullable Integer start(Consumer<String> problems) {
    String value = attributes.get("start");
    if (value == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below, like a negative number
    }
    problems.accept("start of a list is '" + value + "', allowed are whole numbers from 0");
    return null;
  }

  private Block.@Nullable Align align(Consumer<String> problems) {
    String value = attributes.get("align");
    if (value == null) {
      return null;
    }
    Block.Align align = Block.Align.of(value.strip());
    if (align == null) {
      problems.accept("align is '" + value + "', allowed are left, center and right");
    }
    return align;
  }
}
