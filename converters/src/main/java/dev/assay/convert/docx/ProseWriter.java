package dev.assay.convert.docx;

import dev.assay.convert.view.Text;
import dev.assay.convert.view.Trees;
import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes marked-up text as Word's paragraphs, lists and tables. */
final class ProseWriter {
  private static final int DEEPEST = 8;

  private final WordXml xml;
  private final RunWriter runs;
  private final Controls controls;
  private final Numbering numbering;

  ProseWriter(WordXml xml, RunWriter runs, Controls controls, Numbering numbering) {
    this.xml = xml;
    this.runs = runs;
    this.controls = controls;
    this.numbering = numbering;
  }

  /** Where blocks stand: the style of their paragraphs, the list they are in, and their width. */
  private record Place(String style, int listLevel, int numId, boolean first, int width) {
    Place inList(int level, int id) {
      return new Place(style, level, id, true, width);
    }

    Place later() {
      return new Place(style, listLevel, numId, false, width);
    }

    Place styled(String other) {
      return new Place(other, listLevel, numId, first, width);
    }
  }

  /**
   * Writes a text in a content control of its own when it has a place.
   *
   * @param style the style of its paragraphs
   * @param width the width at hand in twentieths of a point
   * @param removable whether the control may be deleted, as in the rows of a table
   */
  void write(Text text, String style, int width, boolean removable) {
    if (text.markup() == null) {
      paragraph(style, () -> runs.plain(text.plain(), null));
      return;
    }
    boolean held = controls.start(xml, text.field(), removable);
    List<Block> blocks = text.markup().blocks();
    if (held && !blocks.isEmpty() && holdsLink(blocks.get(0))) {
      // LibreOffice 7 shows the code of a link that stands in a control's first paragraph.
      paragraph("Hairline", () -> {});
    }
    blocks(blocks, new Place(style, -1, 0, false, width), text.parameters());
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1) instanceof Block.Table) {
      // Word wants a paragraph at the end of a cell and of a control.
      xml.start("w:p").start("w:pPr").val("w:pStyle", "TableSpace").end().end();
    }
    if (held) {
      xml.end().end();
    }
  }

  private static boolean holdsLink(Block block) {
    if (block instanceof Block.UnorderedList list) {
      return list.items().stream().anyMatch(i -> i.content().stream().anyMatch(b -> holdsLink(b)));
    } else if (block instanceof Block.OrderedList list) {
      return list.items().stream().anyMatch(i -> i.content().stream().anyMatch(b -> holdsLink(b)));
    } else if (block instanceof Block.BlockQuote quote) {
      return quote.content().stream().anyMatch(ProseWriter::holdsLink);
    } else if (block instanceof Block.Table table) {
      return table.rows().stream()
          .anyMatch(r -> r.cells().stream().anyMatch(c -> hasLink(c.content())));
    }
    return hasLink(Trees.content(block));
  }

  private static boolean hasLink(List<Inline> inlines) {
    return inlines.stream().anyMatch(i -> i instanceof Inline.Link || hasLink(i.content()));
  }

  /** Writes one paragraph. */
  void paragraph(String style, Runnable content) {
    paragraph(style, 0, content);
  }

  /** Writes one paragraph so many levels in. */
  void paragraph(String style, int level, Runnable content) {
    xml.start("w:p").start("w:pPr").val("w:pStyle", style);
    if (level > 0) {
      xml.empty("w:ind", "w:left", Integer.toString(200 + 300 * Math.min(level, DEEPEST)));
    }
    xml.end();
    content.run();
    xml.end();
  }

  private void blocks(List<Block> blocks, Place place, Text.Parameters values) {
    Place here = place;
    for (Block block : blocks) {
      block(block, here, values);
      here = here.later();
    }
  }

  private void block(Block block, Place place, Text.Parameters values) {
    if (block instanceof Block.UnorderedList list) {
      items(list.items(), place, numbering.bullets(), values);
    } else if (block instanceof Block.OrderedList list) {
      int level = Math.min(place.listLevel() + 1, DEEPEST);
      items(list.items(), place, numbering.list(level, list.firstNumber()), values);
    } else if (block instanceof Block.BlockQuote quote) {
      blocks(quote.content(), place.styled("Quote"), values);
    } else if (block instanceof Block.Table table) {
      table(table, place, values);
    } else if (block instanceof Block.HorizontalRule) {
      paragraph("Rule", () -> {});
    } else if (block instanceof Block.Heading heading) {
      text(heading.content(), place.styled("ProseHeading" + heading.level()), values);
    } else if (block instanceof Block.CodeBlock code) {
      text(code.content(), place.styled("CodeBlock"), values);
    } else {
      text(Trees.content(block), place, values);
    }
  }

  private void items(List<Block.ListItem> items, Place place, int numId, Text.Parameters values) {
    int level = Math.min(place.listLevel() + 1, DEEPEST);
    for (Block.ListItem item : items) {
      Place inside = place.inList(level, numId);
      if (item.content().isEmpty() || holdsNoText(item.content().get(0))) {
        // The item's number stands on a line of its own when a list or a table opens the item.
        text(List.of(), inside, values);
        inside = inside.later();
      }
      blocks(item.content(), inside, values);
    }
  }

  private static boolean holdsNoText(Block block) {
    return block instanceof Block.UnorderedList
        || block instanceof Block.OrderedList
        || block instanceof Block.Table
        || block instanceof Block.HorizontalRule;
  }

  private void text(List<Inline> content, Place place, Text.Parameters values) {
    xml.start("w:p").start("w:pPr");
    boolean inList = place.listLevel() >= 0;
    String style = place.style();
    if (inList && (style.equals("BodyText") || style.equals("TableText"))) {
      style = place.first() ? "ListParagraph" : "ListContinue";
    }
    xml.val("w:pStyle", style);
    if (inList && place.first()) {
      xml.start("w:numPr").val("w:ilvl", Integer.toString(place.listLevel()));
      xml.val("w:numId", Integer.toString(place.numId())).end();
    } else if (inList) {
      xml.empty("w:ind", "w:left", Numbering.indent(place.listLevel()));
    }
    xml.end();
    runs.inlines(content, values);
    xml.end();
  }

  private void table(Block.Table table, Place place, Text.Parameters values) {
    int columns = table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    if (columns == 0) {
      return;
    }
    int[] widths = new int[columns];
    java.util.Arrays.fill(widths, Math.max(400, (place.width() - 240) / columns));
    Tables.start(xml, "", widths);
    boolean first = true;
    for (Block.Row row : table.rows()) {
      boolean header =
          first && !row.cells().isEmpty() && row.cells().stream().allMatch(Block.Cell::header);
      Tables.startRow(xml, header, true);
      for (int i = 0; i < columns; i++) {
        Block.@Nullable Cell cell = i < row.cells().size() ? row.cells().get(i) : null;
        boolean shaded = cell != null && cell.header();
        Tables.startCell(xml, widths[i], shaded ? Tables.LABEL_FILL : null);
        xml.start("w:p").start("w:pPr");
        xml.val("w:pStyle", shaded ? "TableLabel" : "TableText");
        if (cell != null && cell.align() != null) {
          xml.val("w:jc", cell.align().value());
        }
        xml.end();
        if (cell != null) {
          runs.inlines(cell.content(), values);
        }
        xml.end();
        xml.end();
      }
      xml.end();
      first = false;
    }
    xml.end();
  }
}
