package dev.assay.model.markup;

import dev.assay.model.markup.InlineWriter.Level;
import dev.assay.model.markup.InlineWriter.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as Markdown, in the spelling of NIST's own JSON wherever that says the tree.
 * Whatever is not plain words is read back before it is given out; a block that Markdown cannot say
 * is written as OSCAL's elements.
 */
final class MarkdownWriter {
  /** How a class of {@code <pre><code>} begins that is the info of a fenced block. */
  static final String LANGUAGE = "language-";

  /** Whether the text written last needs no check. */
  private boolean certain = true;

  /** How many lists and quotes are open; the outermost is read back as a whole. */
  private int nesting;

  private MarkdownWriter() {}

  static String line(List<Inline> inlines) {
    String text =
        text(inlines, Place.LINE, written -> MarkdownReader.readsAsLine(written, inlines));
    return text != null ? text : new InlineWriter(Level.TAGGED, Place.LINE).write(inlines);
  }

  static String multiline(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    new MarkdownWriter().join(blocks, "\n\n", true, out);
    return out.toString();
  }

  /** Running text at the first level that reads back; null if there is none. */
  private static @Nullable String text(
      List<Inline> inlines, Place place, Predicate<String> readsBack) {
    InlineWriter escaped = new InlineWriter(Level.ESCAPED, place);
    String text = escaped.write(inlines);
    if (escaped.isCertain()) {
      return text;
    }
    if (escaped.hasEscapes()) {
      String bare = new InlineWriter(Level.BARE, place).write(inlines);
      if (readsBack.test(bare)) {
        return bare;
      }
    }
    if (readsBack.test(text)) {
      return text;
    }
    String tagged = new InlineWriter(Level.TAGGED, place).write(inlines);
    return readsBack.test(tagged) ? tagged : null;
  }

  private void join(List<Block> blocks, String separator, boolean top, StringBuilder out) {
    Block before = null;
    boolean alternate = false;
    for (Block block : blocks) {
      alternate = before != null && isSameList(before, block) && !alternate;
      if (before != null) {
        out.append(separator);
      }
      String text = block(block, alternate);
      out.append(text);
      if (top && isList(block) && !text.startsWith("<")) {
        out.append('\n');
      }
      before = block;
    }
  }

  private static boolean isSameList(Block one, Block two) {
    return isList(one) && one.getClass() == two.getClass();
  }

  private static boolean isList(Block block) {
    return block instanceof Block.UnorderedList || block instanceof Block.OrderedList;
  }

  private String block(Block block, boolean alternate) {
    String text = candidate(block, alternate);
    return text != null ? text : HtmlWriter.write(block);
  }

  private @Nullable String candidate(Block block, boolean alternate) {
    if (block instanceof Block.Paragraph p) {
      return paragraph(p.content(), block);
    } else if (block instanceof Block.Plain p) {
      return paragraph(p.content(), new Block.Paragraph(p.content()));
    } else if (block instanceof Block.Heading h) {
      return heading(h);
    } else if (block instanceof Block.CodeBlock c) {
      return CodeFence.write(c);
    } else if (block instanceof Block.HorizontalRule) {
      return "---";
    } else if (block instanceof Block.UnorderedList l) {
      return checked(list(l.items(), 1, alternate ? "-" : "*", true), block);
    } else if (block instanceof Block.OrderedList l) {
      return checked(list(l.items(), l.firstNumber(), alternate ? ")" : ".", false), block);
    } else if (block instanceof Block.BlockQuote q) {
      return checked(quote(q), block);
    } else if (block instanceof Block.Table t) {
      return table(t);
    }
    return null;
  }

  private @Nullable String checked(String text, Block block) {
    if (certain || nesting > 0) {
      return text;
    }
    return MarkdownReader.readsAs(text, List.of(block)) ? text : null;
  }

  private static @Nullable String paragraph(List<Inline> inlines, Block block) {
    if (Inlines.isBlank(inlines)) {
      return null;
    }
    return text(
        inlines, Place.PARAGRAPH, written -> MarkdownReader.readsAs(written, List.of(block)));
  }

  private static @Nullable String heading(Block.Heading heading) {
    String marks = "#".repeat(heading.level());
    if (heading.content().isEmpty()) {
      return marks;
    }
    String text =
        text(
            heading.content(),
            Place.HEADING,
            written -> MarkdownReader.readsAs(marks + " " + written, List.of(heading)));
    return text == null ? null : marks + " " + text;
  }

  private String list(List<Block.ListItem> items, int first, String marker, boolean bullet) {
    boolean loose = false;
    boolean simple = true;
    for (Block.ListItem item : items) {
      for (Block block : item.content()) {
        loose |= block instanceof Block.Paragraph;
      }
      simple &= item.content().size() == 1 && item.content().get(0) instanceof Block.Plain;
    }
    StringBuilder out = new StringBuilder();
    int number = first;
    nesting++;
    for (Block.ListItem item : items) {
      if (out.length() > 0) {
        out.append(loose ? "\n\n" : "\n");
      }
      StringBuilder content = new StringBuilder();
      join(item.content(), loose ? "\n\n" : "\n", false, content);
      String lead = (bullet ? marker : number + marker) + " ";
      simple &= !bullet || !mayBeRule(content, marker.charAt(0));
      indent(content.toString(), lead, out);
      number += first == 1 ? 0 : 1;
    }
    nesting--;
    certain = simple && !items.isEmpty();
    return out.toString();
  }

  /** Whether an item of nothing but its list's own mark would read as a horizontal rule. */
  private static boolean mayBeRule(CharSequence item, char mark) {
    return item.chars().allMatch(c -> c == mark || c == ' ');
  }

  private static void indent(String text, String lead, StringBuilder out) {
    int width = lead.length() + (text.startsWith(" ") ? 1 : 0);
    out.append(text.isEmpty() ? lead.strip() : lead);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c);
      if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
        out.append(" ".repeat(width));
      }
    }
  }

  private String quote(Block.BlockQuote quote) {
    StringBuilder content = new StringBuilder();
    nesting++;
    join(quote.content(), "\n\n", false, content);
    nesting--;
    certain = false;
    StringBuilder out = new StringBuilder(content.length() + 8);
    for (String line : content.toString().split("\n", -1)) {
      out.append(out.length() > 0 ? "\n" : "").append(line.isEmpty() ? ">" : "> ").append(line);
    }
    return out.toString();
  }

  private static @Nullable String table(Block.Table table) {
    if (!isGrid(table)) {
      return null;
    }
    for (Level level : List.of(Level.ESCAPED, Level.TAGGED)) {
      String text = grid(table, level);
      if (MarkdownReader.readsAs(text, List.of(table))) {
        return text;
      }
    }
    return null;
  }

  /** Whether the first row, and only it, is headers, and columns agree in number and alignment. */
  private static boolean isGrid(Block.Table table) {
    if (table.rows().isEmpty()) {
      return false;
    }
    List<Block.Cell> head = table.rows().get(0).cells();
    for (int r = 0; r < table.rows().size(); r++) {
      Block.Row row = table.rows().get(r);
      boolean header = r == 0;
      if (row.cells().size() != head.size()) {
        return false;
      }
      for (int i = 0; i < head.size(); i++) {
        Block.Cell cell = row.cells().get(i);
        if (cell.header() != header || cell.align() != head.get(i).align()) {
          return false;
        }
      }
    }
    return !head.isEmpty();
  }

  private static String grid(Block.Table table, Level level) {
    List<String> lines = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      StringBuilder line = new StringBuilder("|");
      for (Block.Cell cell : row.cells()) {
        line.append(' ').append(new InlineWriter(level, Place.CELL).write(cell.content()));
        line.append(" |");
      }
      lines.add(line.toString());
    }
    StringBuilder rule = new StringBuilder("|");
    for (Block.Cell cell : table.rows().get(0).cells()) {
      rule.append(cell.align() == null ? " --- |" : rule(cell.align()));
    }
    lines.add(1, rule.toString());
    return String.join("\n", lines);
  }

  private static String rule(Block.Align align) {
    return switch (align) {
      case LEFT -> " :--- |";
      case CENTER -> " :---: |";
      case RIGHT -> " ---: |";
    };
  }
}
