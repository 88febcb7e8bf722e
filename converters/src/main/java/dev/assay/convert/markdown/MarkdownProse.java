package dev.assay.convert.markdown;

import dev.assay.convert.view.Characters;
import dev.assay.convert.view.Text;
import dev.assay.convert.view.Trees;
import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes marked-up text as the Markdown that readers and forges show, with parameters filled in. It
 * is for reading; OSCAL's own Markdown is another.
 */
final class MarkdownProse {
  private static final String SPECIAL = "\\`*_[]<>|~";

  private final UnaryOperator<@Nullable String> links;

  /** Takes what makes the address of a link out of its target; null when it leads nowhere. */
  MarkdownProse(UnaryOperator<@Nullable String> links) {
    this.links = links;
  }

  /** Writes blocks, each ended by an empty line. */
  void blocks(Text text, String indent, StringBuilder out) {
    if (text.markup() == null) {
      out.append(indent).append(escape(text.plain())).append("\n\n");
    } else {
      text.markup().blocks().forEach(b -> block(b, indent, text.parameters(), out));
    }
  }

  /** A text in one line: line ends become {@code <br>}. */
  String line(Text text) {
    String target = text.target();
    if (target != null) {
      String href = links.apply(target);
      String words = escape(text.characters()).replace("\n", " ");
      return href == null ? words : "[" + words + "](" + href + ")";
    }
    if (text.markup() != null) {
      List<Block> blocks = text.markup().blocks();
      if (blocks.size() == 1 && !Trees.content(blocks.get(0)).isEmpty()) {
        return oneLine(inlines(Trees.content(blocks.get(0)), text.parameters()));
      }
      return oneLine(escape(text.characters()));
    }
    return switch (text.kind()) {
      case CODE -> code(text.plain());
      case STRONG, STATUS -> "**" + escape(text.plain()) + "**";
      case DATE -> escape(dev.assay.convert.view.Dates.day(text.plain()));
      case PLAIN, NUMBER, MARKUP -> oneLine(escape(text.plain()));
    };
  }

  private static String oneLine(String text) {
    return text.strip().replace("  \n", "<br>").replace("\n", "<br>");
  }

  private void block(Block block, String indent, Text.Parameters values, StringBuilder out) {
    if (block instanceof Block.UnorderedList list) {
      items(list.items(), 0, indent, values, out);
    } else if (block instanceof Block.OrderedList list) {
      items(list.items(), Math.max(1, list.firstNumber()), indent, values, out);
    } else if (block instanceof Block.BlockQuote quote) {
      quote.content().forEach(b -> block(b, indent + "> ", values, out));
    } else if (block instanceof Block.CodeBlock code) {
      String text = Characters.of(code.content(), values);
      String fence = text.contains("```") ? "~~~~~~" : "```";
      out.append(indent).append(fence).append('\n');
      text.lines().forEach(l -> out.append(indent).append(l).append('\n'));
      out.append(indent).append(fence).append("\n\n");
    } else if (block instanceof Block.HorizontalRule) {
      out.append(indent).append("---\n\n");
    } else if (block instanceof Block.Table table) {
      table(table, indent, values, out);
    } else if (block instanceof Block.Heading heading) {
      out.append(indent).append("**").append(inlines(heading.content(), values)).append("**\n\n");
    } else {
      String text = inlines(Trees.content(block), values).strip();
      out.append(indent).append(start(text).replace("\n", "\n" + indent)).append("\n\n");
    }
  }

  private void items(
      List<Block.ListItem> items,
      int number,
      String indent,
      Text.Parameters values,
      StringBuilder out) {
    int next = number;
    for (Block.ListItem item : items) {
      String mark = number == 0 ? "- " : next++ + ". ";
      String inner = indent + " ".repeat(mark.length());
      StringBuilder content = new StringBuilder();
      item.content().forEach(b -> block(b, inner, values, content));
      String text = content.toString();
      out.append(indent).append(mark);
      out.append(text.startsWith(inner) ? text.substring(inner.length()) : "\n" + text);
      if (item.content().size() <= 1 && out.length() > 1 && out.charAt(out.length() - 2) == '\n') {
        out.setLength(out.length() - 1);
      }
    }
    out.append('\n');
  }

  private void table(Block.Table table, String indent, Text.Parameters values, StringBuilder out) {
    int columns = table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    if (columns == 0) {
      return;
    }
    boolean first = true;
    boolean headed =
        table.rows().get(0).cells().stream().allMatch(Block.Cell::header)
            && !table.rows().get(0).cells().isEmpty();
    if (!headed) {
      row(List.of(), columns, indent, values, out);
      rule(columns, indent, out);
    }
    for (Block.Row row : table.rows()) {
      row(row.cells(), columns, indent, values, out);
      if (first && headed) {
        rule(columns, indent, out);
      }
      first = false;
    }
    out.append('\n');
  }

  static void rule(int columns, String indent, StringBuilder out) {
    out.append(indent).append('|').append(" --- |".repeat(columns)).append('\n');
  }

  private void row(
      List<Block.Cell> cells,
      int columns,
      String indent,
      Text.Parameters values,
      StringBuilder out) {
    out.append(indent).append('|');
    for (int i = 0; i < columns; i++) {
      String text = i < cells.size() ? oneLine(inlines(cells.get(i).content(), values)) : "";
      out.append(' ').append(text).append(" |");
    }
    out.append('\n');
  }

  private String inlines(List<Inline> inlines, Text.Parameters values) {
    StringBuilder out = new StringBuilder();
    inlines.forEach(i -> inline(i, values, out));
    return out.toString();
  }

  private void inline(Inline inline, Text.Parameters values, StringBuilder out) {
    if (inline instanceof Inline.Text text) {
      out.append(escape(text.value()));
    } else if (inline instanceof Inline.LineBreak) {
      out.append("  \n");
    } else if (inline instanceof Inline.Insert insert) {
      out.append("*").append(escape(Characters.insert(insert, values))).append("*");
    } else if (inline instanceof Inline.Image image) {
      String alt = image.alt() == null ? "picture" : image.alt();
      String href = links.apply(image.src());
      out.append(href == null ? "[" : "![").append(escape(alt)).append(']');
      out.append(href == null ? "" : "(" + href + ")");
    } else if (inline instanceof Inline.Code code) {
      out.append(code(Characters.of(code.content(), values)));
    } else if (inline instanceof Inline.Link link) {
      String href = link.href() == null ? null : links.apply(link.href());
      String words = inlines(link.content(), values);
      out.append(href == null ? words : "[" + words + "](" + href + ")");
    } else if (inline instanceof Inline.Quote quote) {
      out.append('\u201c').append(inlines(quote.content(), values)).append('\u201d');
    } else {
      String[] marks = marks(inline);
      String inner = inlines(inline.content(), values);
      String core = inner.strip();
      if (core.isEmpty()) {
        out.append(inner);
        return;
      }
      int at = inner.indexOf(core);
      out.append(inner, 0, at).append(marks[0]).append(core).append(marks[1]);
      out.append(inner, at + core.length(), inner.length());
    }
  }

  private static String[] marks(Inline inline) {
    if (inline instanceof Inline.Strong) {
      return new String[] {"**", "**"};
    } else if (inline instanceof Inline.Sub) {
      return new String[] {"<sub>", "</sub>"};
    } else if (inline instanceof Inline.Sup) {
      return new String[] {"<sup>", "</sup>"};
    }
    return new String[] {"*", "*"};
  }

  private static String code(String text) {
    String clean = text.replace('\n', ' ').replace("|", "\\|");
    String fence = clean.contains("`") ? "``" : "`";
    boolean pad = clean.startsWith("`") || clean.endsWith("`");
    return fence + (pad ? " " : "") + clean + (pad ? " " : "") + fence;
  }

  /** Characters as they are: nothing in them is read as Markdown or HTML. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean entity =
          c == '&'
              && i + 1 < text.length()
              && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '#');
      boolean image = c == '!' && i + 1 < text.length() && text.charAt(i + 1) == '[';
      boolean within =
          c == '_'
              && i > 0
              && i + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if ((SPECIAL.indexOf(c) >= 0 && !within) || entity || image) {
        out.append('\\');
      }
      out.append(c < 0x20 && c != '\n' && c != '\t' ? '\uFFFD' : c);
    }
    return out.toString();
  }

  /** Keeps the first characters of a paragraph from making it a heading, a list or a quote. */
  static String start(String text) {
    if (text.isEmpty()) {
      return text;
    }
    if ("#+-=>".indexOf(text.charAt(0)) >= 0) {
      return "\\" + text;
    }
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean number = digits > 0 && digits < text.length() && ".)".indexOf(text.charAt(digits)) >= 0;
    return number ? text.substring(0, digits) + "\\" + text.substring(digits) : text;
  }
}
