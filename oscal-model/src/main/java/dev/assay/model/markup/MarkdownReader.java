package dev.assay.model.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Reads OSCAL's Markdown into a tree. */
final class MarkdownReader {
  private final String source;

  private MarkdownReader(String source) {
    this.source = source;
  }

  static List<Block> multiline(String text) {
    List<Block> blocks = read(text);
    return blocks != null ? blocks : List.of(new Block.Paragraph(literal(withoutNul(text))));
  }

  static List<Inline> line(String text) {
    List<Inline> inlines = readLine(text);
    return inlines != null ? inlines : literal(withoutNul(text));
  }

  /** Whether a text means these blocks, and goes on to do so as a part of another. */
  static boolean readsAs(String text, List<Block> blocks) {
    return blocks.equals(read(text));
  }

  /** Whether a line means these pieces. */
  static boolean readsAsLine(String text, List<Inline> inlines) {
    return inlines.equals(readLine(text));
  }

  /** The blocks of a text, or null when they nest so deep that the text is taken as it stands. */
  private static @Nullable List<Block> read(String text) {
    String markdown = withoutNul(text);
    List<Inline> plain = PlainMarkdown.read(markdown);
    if (plain != null) {
      return plain.isEmpty() ? List.of() : List.of(new Block.Paragraph(plain));
    }
    Node document = MarkdownSyntax.BLOCKS.parse(markdown);
    if (isTooDeep(document)) {
      return null;
    }
    List<Block> blocks = Normalizer.blocks(new MarkdownReader(markdown).blocks(document, true));
    return TreeDepth.ofBlocks(blocks) > TreeDepth.MOST ? null : blocks;
  }

  private static @Nullable List<Inline> readLine(String text) {
    String markdown = withoutNul(text);
    List<Inline> plain = PlainMarkdown.read(markdown);
    if (plain != null) {
      return plain;
    }
    List<Inline> running = runningText(markdown);
    if (running == null) {
      return null;
    }
    List<Inline> inlines = Normalizer.inlines(running, Whitespace.Mode.FOLD);
    return TreeDepth.ofInlines(inlines) > TreeDepth.MOST ? null : inlines;
  }

  /** CommonMark has this character replaced, and XML cannot hold it. */
  private static String withoutNul(String text) {
    return text.replace('\0', '\ufffd');
  }

  /** The text for a character reference; the reference itself if it is unknown. */
  static String characterReference(String reference) {
    StringBuilder out = new StringBuilder();
    PlainText.append(runningOrLiteral(reference), out);
    return out.toString();
  }

  /**
   * Reads text that has no blocks. A hard break is put before it, so that no line of it can be
   * taken for the definition of a link, and taken away again. Null when it nests too deep.
   */
  private static @Nullable List<Inline> runningText(String markdown) {
    String text = joinLines(markdown);
    int from = 0;
    int end = text.length();
    while (from < end && Whitespace.is(text.charAt(from))) {
      from++;
    }
    while (end > from && Whitespace.is(text.charAt(end - 1))) {
      end--;
    }
    List<Inline> out = new ArrayList<>();
    Inlines.addText(out, text.substring(0, from), Whitespace.Mode.FOLD);
    if (from < end) {
      Node document = MarkdownSyntax.LINE.parse("\\\n" + text.substring(from, end));
      if (isTooDeep(document)) {
        return null;
      }
      Node paragraph = document.getFirstChild();
      if (paragraph != null && paragraph.getFirstChild() != null) {
        out.addAll(InlineReader.read(paragraph.getFirstChild().getNext()));
      }
    }
    Inlines.addText(out, text.substring(end), Whitespace.Mode.FOLD);
    return out;
  }

  private static List<Inline> runningOrLiteral(String markdown) {
    List<Inline> running = runningText(markdown);
    return running != null ? running : literal(markdown);
  }

  private static List<Inline> literal(String markdown) {
    return List.of(new Inline.Text(Whitespace.normalize(markdown, Whitespace.Mode.FOLD)));
  }

  /** Whether nodes nest so deep that nobody meant it; such text is taken as it stands. */
  private static boolean isTooDeep(Node root) {
    int depth = 0;
    Node node = root;
    while (node != null) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        if (++depth > InlineReader.MAX_DEPTH) {
          return true;
        }
      } else {
        while (node != null && node.getNext() == null) {
          node = node == root ? null : node.getParent();
          depth--;
        }
        node = node == null || node == root ? null : node.getNext();
      }
    }
    return false;
  }

  private static String joinLines(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int from = at;
      boolean lineEnd = false;
      while (at < text.length() && Whitespace.is(text.charAt(at))) {
        lineEnd |= text.charAt(at) == '\n' || text.charAt(at) == '\r';
        at++;
      }
      if (lineEnd) {
        out.append('\n');
      } else {
        out.append(text, from, at);
      }
      if (at < text.length()) {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  private List<Block> blocks(Node parent, boolean loose) {
    List<Block> out = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      add(node, out, loose);
    }
    return out;
  }

  private void add(Node node, List<Block> out, boolean loose) {
    if (node instanceof org.commonmark.node.Paragraph) {
      List<Inline> inlines = withEdges(node);
      out.add(loose ? new Block.Paragraph(inlines) : new Block.Plain(inlines));
    } else if (node instanceof org.commonmark.node.Heading h) {
      out.add(new Block.Heading(h.getLevel(), InlineReader.read(h.getFirstChild())));
    } else if (node instanceof ListBlock list) {
      out.add(list(list));
    } else if (node instanceof org.commonmark.node.BlockQuote) {
      out.add(new Block.BlockQuote(blocks(node, true)));
    } else if (node instanceof FencedCodeBlock c) {
      out.add(fenced(c));
    } else if (node instanceof IndentedCodeBlock c) {
      out.add(Block.CodeBlock.of(withoutLastLineEnd(c.getLiteral())));
    } else if (node instanceof ThematicBreak) {
      out.add(new Block.HorizontalRule());
    } else if (node instanceof TableBlock) {
      out.add(table(node));
    } else if (node instanceof HtmlBlockParser.Node html) {
      html(html.text.toString(), out, loose);
    } else if (node instanceof RestOfParagraph.Node rest) {
      goOn(rest.text.toString(), out);
    } else if (node instanceof LinkReferenceDefinition) {
      definition(node, out, loose);
    }
  }

  /** Adds text to the paragraph before it. */
  private static void goOn(String text, List<Block> out) {
    Block before = out.isEmpty() ? null : out.get(out.size() - 1);
    List<Inline> both = new ArrayList<>();
    if (before instanceof Block.Paragraph p) {
      both.addAll(p.content());
      out.remove(out.size() - 1);
    } else if (before instanceof Block.Plain p) {
      both.addAll(p.content());
      out.remove(out.size() - 1);
    }
    both.add(new Inline.Text(text));
    out.add(before instanceof Block.Plain ? new Block.Plain(both) : new Block.Paragraph(both));
  }

  private static void html(String text, List<Block> out, boolean loose) {
    List<Block> blocks = HtmlScanner.scan(text);
    if (blocks != null) {
      out.addAll(blocks);
    } else {
      List<Inline> inlines = runningOrLiteral(text.strip());
      out.add(loose ? new Block.Paragraph(inlines) : new Block.Plain(inlines));
    }
  }

  /** The definition of a link has no place in OSCAL; it stays as the text it is. */
  private void definition(Node node, List<Block> out, boolean loose) {
    StringBuilder text = new StringBuilder();
    for (SourceSpan span : node.getSourceSpans()) {
      text.append(source, span.getInputIndex(), span.getInputIndex() + span.getLength());
      text.append(' ');
    }
    List<Inline> inlines = List.of(new Inline.Text(text.toString().strip()));
    out.add(loose ? new Block.Paragraph(inlines) : new Block.Plain(inlines));
  }

  /** A paragraph's text with the spaces at its ends, which CommonMark drops and OSCAL keeps. */
  private List<Inline> withEdges(Node node) {
    List<Inline> inlines = InlineReader.read(node.getFirstChild());
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return inlines;
    }
    int start = spans.get(0).getInputIndex();
    SourceSpan last = spans.get(spans.size() - 1);
    int end = last.getInputIndex() + last.getLength();
    boolean before = start < end && (isSpace(start) || afterWideMarker(node, start));
    boolean after = end > start && isSpace(end - 1);
    if (!before && !after) {
      return inlines;
    }
    List<Inline> out = new ArrayList<>(inlines.size() + 2);
    if (before) {
      out.add(new Inline.Text(" "));
    }
    out.addAll(inlines);
    if (after) {
      out.add(new Inline.Text(" "));
    }
    return out;
  }

  /** Two spaces between the marker of a list item and its text say that the text has one itself. */
  private boolean afterWideMarker(Node paragraph, int start) {
    return paragraph.getParent() instanceof ListItem
        && paragraph.getPrevious() == null
        && start >= 3
        && source.charAt(start - 1) == ' '
        && source.charAt(start - 2) == ' '
        && !Whitespace.is(source.charAt(start - 3));
  }

  private boolean isSpace(int at) {
    char c = source.charAt(at);
    return c == ' ' || c == '\t';
  }

  private Block list(ListBlock list) {
    List<Block.ListItem> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(new Block.ListItem(blocks(item, !list.isTight())));
    }
    if (list instanceof BulletList) {
      return new Block.UnorderedList(items);
    }
    Integer start = ((org.commonmark.node.OrderedList) list).getMarkerStartNumber();
    return new Block.OrderedList(items, start == null || start == 1 ? null : start);
  }

  private static Block fenced(FencedCodeBlock block) {
    String text = withoutLastLineEnd(block.getLiteral());
    String info = block.getInfo() == null ? "" : Whitespace.token(block.getInfo());
    if (info.isEmpty()) {
      return Block.CodeBlock.of(text);
    }
    List<Inline> content = text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
    return new Block.CodeBlock(List.of(new Inline.Code(content, MarkdownWriter.LANGUAGE + info)));
  }

  private static String withoutLastLineEnd(String literal) {
    return literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
  }

  private static Block table(Node table) {
    List<Block.Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          rows.add(new Block.Row(cells(row)));
        }
      }
    }
    return new Block.Table(rows);
  }

  private static List<Block.Cell> cells(Node row) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      TableCell cell = (TableCell) node;
      cells.add(
          new Block.Cell(
              cell.isHeader(),
              align(cell.getAlignment()),
              InlineReader.read(cell.getFirstChild())));
    }
    return cells;
  }

  private static Block.@Nullable Align align(TableCell.@Nullable Alignment alignment) {
    return alignment == null ? null : Block.Align.valueOf(alignment.name());
  }
}
