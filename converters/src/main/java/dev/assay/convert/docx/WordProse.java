package dev.assay.convert.docx;

import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads Word's paragraphs, runs, lists and tables as OSCAL's markup. */
final class WordProse {
  private final Lists lists;
  private final Map<String, String> relations;
  private final UnaryOperator<@Nullable String> anchors;

  /** Which numberings have bullets, and where numbered ones start. */
  interface Lists {
    boolean isNumbered(String numId, int level);

    int start(String numId, int level);
  }

  /**
   * A reader.
   *
   * @param lists what is known of numberings
   * @param relations the addresses of links by the ids of their relations
   * @param anchors gives the href for the name of a bookmark, or null
   */
  WordProse(Lists lists, Map<String, String> relations, UnaryOperator<@Nullable String> anchors) {
    this.lists = lists;
    this.relations = relations;
    this.anchors = anchors;
  }

  /** The markup-multiline that a control holds. */
  Markup multiline(List<WordNode> content) {
    return Markup.ofBlocks(blocks(content));
  }

  /** The markup-line that a control holds; paragraphs are joined by a space. */
  Markup line(List<WordNode> content) {
    List<Piece> pieces = new ArrayList<>();
    for (WordNode node : content) {
      if (node.name.equals("p") && !pieces.isEmpty()) {
        pieces.add(new Piece(new Inline.Text(" "), Look.PLAIN));
      }
      pieces(node.name.equals("p") ? node.children : List.of(node), null, pieces);
    }
    return Markup.ofInlines(group(pieces, 0));
  }

  /** The characters that a control holds, line ends between paragraphs. */
  static String plain(List<WordNode> content) {
    StringBuilder out = new StringBuilder();
    for (WordNode node : content) {
      if (node.name.equals("p") && !out.isEmpty()) {
        out.append('\n');
      }
      characters(node, out);
    }
    return out.toString().strip();
  }

  private static void characters(WordNode node, StringBuilder out) {
    switch (node.name) {
      case "t" -> out.append(node.text);
      case "br", "cr" -> out.append('\n');
      case "tab" -> out.append('\t');
      case "noBreakHyphen" -> out.append('-');
      case "del", "moveFrom", "instrText", "pPr", "rPr", "sdtPr", "drawing" -> {
        // Neither text of the page nor text that stays.
      }
      default -> node.children.forEach(c -> characters(c, out));
    }
  }

  private record Look(
      @Nullable String href,
      boolean quote,
      boolean bold,
      boolean italic,
      @Nullable String position,
      boolean code) {
    static final Look PLAIN = new Look(null, false, false, false, null, false);
  }

  private record Piece(Inline inline, Look look) {}

  private List<Inline> inlines(WordNode paragraph) {
    List<Piece> pieces = new ArrayList<>();
    pieces(paragraph.children, null, pieces);
    return group(pieces, 0);
  }

  private void pieces(List<WordNode> nodes, @Nullable String href, List<Piece> pieces) {
    for (WordNode node : nodes) {
      switch (node.name) {
        case "r" -> run(node, href, pieces);
        case "hyperlink" -> pieces(node.children, href(node), pieces);
        case "sdt" -> control(node, href, pieces);
        case "ins", "moveTo", "smartTag", "fldSimple", "sdtContent" ->
            pieces(node.children, href, pieces);
        default -> {
          // Properties, marks of bookmarks and comments, deleted text.
        }
      }
    }
  }

  private @Nullable String href(WordNode link) {
    String anchor = link.attributes.get("anchor");
    if (anchor != null) {
      return anchors.apply(anchor);
    }
    String id = link.attributes.get("id");
    return id == null ? null : relations.get(id);
  }

  private void control(WordNode sdt, @Nullable String href, List<Piece> pieces) {
    String tag = sdt.val("sdtPr", "tag");
    WordNode content = sdt.child("sdtContent");
    if (tag != null && tag.startsWith(Controls.INSERT)) {
      String rest = tag.substring(Controls.INSERT.length());
      int colon = rest.indexOf(':');
      if (colon > 0) {
        pieces.add(
            new Piece(
                new Inline.Insert(rest.substring(0, colon), rest.substring(colon + 1)),
                Look.PLAIN));
        return;
      }
    }
    if (content != null) {
      pieces(content.children, href, pieces);
    }
  }

  private static void run(WordNode run, @Nullable String href, List<Piece> pieces) {
    WordNode properties = run.child("rPr");
    String style = properties == null ? null : properties.val("rStyle");
    Look look =
        properties == null
            ? new Look(href, false, false, false, null, false)
            : new Look(
                href,
                "QuoteText".equals(style),
                properties.isOn("b"),
                properties.isOn("i"),
                position(properties.val("vertAlign")),
                "CodeText".equals(style));
    for (WordNode child : run.children) {
      switch (child.name) {
        case "t" -> pieces.add(new Piece(new Inline.Text(child.text), look));
        case "tab" -> pieces.add(new Piece(new Inline.Text(" "), look));
        case "noBreakHyphen" -> pieces.add(new Piece(new Inline.Text("-"), look));
        case "br", "cr" -> pieces.add(new Piece(new Inline.LineBreak(), Look.PLAIN));
        case "drawing" -> picture(child, pieces);
        default -> {
          // Properties.
        }
      }
    }
  }

  private static void picture(WordNode node, List<Piece> pieces) {
    String name = node.name.equals("docPr") ? node.attributes.get("name") : null;
    if (name != null && name.startsWith(PictureWriter.SOURCE)) {
      String alt = node.attributes.get("descr");
      String source = name.substring(PictureWriter.SOURCE.length());
      boolean none = alt == null || alt.isEmpty();
      pieces.add(
          new Piece(
              new Inline.Image(source, none ? null : alt, node.attributes.get("title")),
              Look.PLAIN));
    }
    node.children.forEach(c -> picture(c, pieces));
  }

  private static @Nullable String position(@Nullable String value) {
    return "subscript".equals(value) || "superscript".equals(value) ? value : null;
  }

  /** Nests what belongs together, from the outermost mark in: link, quote, bold, italic, ... */
  private static List<Inline> group(List<Piece> pieces, int depth) {
    if (depth > 5) {
      return pieces.stream().map(Piece::inline).toList();
    }
    List<Inline> out = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      Object mark = mark(pieces.get(at), depth);
      int end = at + 1;
      while (end < pieces.size() && Objects.equals(mark, mark(pieces.get(end), depth))) {
        end++;
      }
      List<Inline> inner = group(pieces.subList(at, end), depth + 1);
      if (mark == null) {
        out.addAll(inner);
      } else {
        out.add(wrap(inner, mark, depth));
      }
      at = end;
    }
    return out;
  }

  private static @Nullable Object mark(Piece piece, int depth) {
    Look look = piece.look();
    return switch (depth) {
      case 0 -> look.href();
      case 1 -> look.quote() ? "q" : null;
      case 2 -> look.bold() ? "b" : null;
      case 3 -> look.italic() ? "i" : null;
      case 4 -> look.position();
      default -> look.code() ? "code" : null;
    };
  }

  private static Inline wrap(List<Inline> inner, Object mark, int depth) {
    return switch (depth) {
      case 0 -> new Inline.Link(inner, mark.toString(), null);
      case 1 -> new Inline.Quote(withoutQuotes(inner));
      case 2 -> new Inline.Strong(inner, false);
      case 3 -> new Inline.Emphasis(inner, false);
      case 4 -> mark.equals("subscript") ? new Inline.Sub(inner) : new Inline.Sup(inner);
      default -> new Inline.Code(inner, null);
    };
  }

  private static List<Inline> withoutQuotes(List<Inline> inner) {
    List<Inline> out = new ArrayList<>(inner);
    if (!out.isEmpty() && out.get(0) instanceof Inline.Text text) {
      String value = text.value();
      out.set(0, new Inline.Text(value.startsWith("\u201c") ? value.substring(1) : value));
    }
    int last = out.size() - 1;
    if (last >= 0 && out.get(last) instanceof Inline.Text text && text.value().endsWith("\u201d")) {
      out.set(last, new Inline.Text(text.value().substring(0, text.value().length() - 1)));
    }
    return out;
  }

  private List<Block> blocks(List<WordNode> content) {
    boolean running = content.stream().noneMatch(n -> n.name.equals("p") || n.name.equals("tbl"));
    if (running) {
      List<Piece> pieces = new ArrayList<>();
      pieces(content, null, pieces);
      List<Inline> inlines = group(pieces, 0);
      return inlines.isEmpty() ? List.of() : List.of(new Block.Paragraph(inlines));
    }
    WordLists builder = new WordLists();
    for (WordNode node : content) {
      if (node.name.equals("p")) {
        paragraph(node, builder);
      } else if (node.name.equals("tbl")) {
        builder.block(table(node));
      }
    }
    return builder.finish();
  }

  private void paragraph(WordNode node, WordLists builder) {
    WordNode properties = node.child("pPr");
    String style = properties == null ? null : properties.val("pStyle");
    String name = style == null ? "" : style;
    List<Inline> inlines = inlines(node);
    String numId = properties == null ? null : properties.val("numPr", "numId");
    if (numId != null && !numId.equals("0")) {
      int level = number(properties == null ? null : properties.val("numPr", "ilvl"));
      boolean numbered = lists.isNumbered(numId, level);
      builder.item(level, numbered ? numId : "", lists.start(numId, level), block(name, inlines));
    } else if (name.startsWith("ListBullet") || name.startsWith("ListNumber")) {
      boolean numbered = name.startsWith("ListNumber");
      builder.item(0, numbered ? name : "", 1, new Block.Paragraph(inlines));
    } else if (name.equals("ListContinue")) {
      WordNode indent = properties == null ? null : properties.child("ind");
      String left = indent == null ? null : indent.attributes.get("left");
      int level = left == null ? 0 : (number(left) - 400) / 360;
      builder.within(level, new Block.Paragraph(inlines));
    } else if (name.equals("Rule")) {
      builder.block(new Block.HorizontalRule());
    } else if (!inlines.isEmpty()) {
      if (name.equals("Quote")) {
        builder.quote(new Block.Paragraph(inlines));
      } else {
        builder.block(block(name, inlines));
      }
    }
  }

  private static Block block(String style, List<Inline> inlines) {
    if (style.equals("CodeBlock")) {
      return new Block.CodeBlock(inlines);
    }
    String digits = style.replaceFirst("^(Prose)?Heading", "");
    return digits.matches("[1-6]") && !digits.equals(style)
        ? new Block.Heading(number(digits), inlines)
        : new Block.Paragraph(inlines);
  }

  private static int number(@Nullable String digits) {
    return digits == null || !digits.matches("\\d{1,6}") ? 0 : Integer.parseInt(digits);
  }

  private Block table(WordNode table) {
    List<Block.Row> rows = new ArrayList<>();
    for (WordNode row : table.children) {
      if (row.name.equals("tr")) {
        List<Block.Cell> cells = new ArrayList<>();
        for (WordNode cell : row.children) {
          if (cell.name.equals("tc")) {
            cells.add(cell(cell));
          }
        }
        rows.add(new Block.Row(cells));
      }
    }
    return new Block.Table(rows);
  }

  private Block.Cell cell(WordNode cell) {
    List<Inline> content = new ArrayList<>();
    boolean header = false;
    Block.Align align = null;
    for (WordNode node : cell.children) {
      if (node.name.equals("p")) {
        if (!content.isEmpty()) {
          content.add(new Inline.LineBreak());
        }
        content.addAll(inlines(node));
        WordNode properties = node.child("pPr");
        header |= properties != null && "TableLabel".equals(properties.val("pStyle"));
        String side = properties == null ? null : properties.val("jc");
        for (Block.Align one : Block.Align.values()) {
          align = one.value().equals(side) ? one : align;
        }
      }
    }
    return new Block.Cell(header, align, content);
  }
}
