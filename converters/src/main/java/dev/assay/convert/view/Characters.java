package dev.assay.convert.view;

import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import dev.assay.model.markup.Markup;
import java.util.List;

/** The characters of marked-up text, with parameters filled in: for cells, titles and search. */
public final class Characters {
  private Characters() {}

  /** All characters; blocks end a line. */
  public static String of(Markup markup, Text.Parameters parameters) {
    StringBuilder out = new StringBuilder();
    blocks(markup.blocks(), parameters, "", out);
    return out.toString().strip();
  }

  /** The characters of running text. */
  public static String of(List<Inline> inlines, Text.Parameters parameters) {
    StringBuilder out = new StringBuilder();
    inlines(inlines, parameters, out);
    return out.toString();
  }

  /** What is shown for an insert. */
  public static String insert(Inline.Insert insert, Text.Parameters parameters) {
    String value = parameters.value(insert.idRef());
    return value == null ? "[" + insert.idRef() + "]" : value;
  }

  private static void blocks(
      List<Block> blocks, Text.Parameters parameters, String indent, StringBuilder out) {
    for (Block block : blocks) {
      block(block, parameters, indent, out);
    }
  }

  private static void block(
      Block block, Text.Parameters parameters, String indent, StringBuilder out) {
    if (block instanceof Block.UnorderedList list) {
      for (Block.ListItem item : list.items()) {
        out.append(indent).append("\u2022 ");
        blocks(item.content(), parameters, indent + "  ", out);
      }
    } else if (block instanceof Block.OrderedList list) {
      int number = list.firstNumber();
      for (Block.ListItem item : list.items()) {
        out.append(indent).append(number++).append(". ");
        blocks(item.content(), parameters, indent + "  ", out);
      }
    } else if (block instanceof Block.BlockQuote quote) {
      blocks(quote.content(), parameters, indent, out);
    } else if (block instanceof Block.Table table) {
      for (Block.Row row : table.rows()) {
        String separator = "";
        for (Block.Cell cell : row.cells()) {
          out.append(separator);
          inlines(cell.content(), parameters, out);
          separator = " | ";
        }
        out.append('\n');
      }
    } else {
      inlines(Trees.content(block), parameters, out);
      out.append('\n');
    }
  }

  private static void inlines(List<Inline> inlines, Text.Parameters parameters, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        out.append(text.value());
      } else if (inline instanceof Inline.Insert insert) {
        out.append(insert(insert, parameters));
      } else if (inline instanceof Inline.LineBreak) {
        out.append('\n');
      } else if (inline instanceof Inline.Image image) {
        out.append(image.alt() == null ? "" : image.alt());
      } else if (inline instanceof Inline.Quote quote) {
        out.append('\u201c');
        inlines(quote.content(), parameters, out);
        out.append('\u201d');
      } else {
        inlines(inline.content(), parameters, out);
      }
    }
  }
}
