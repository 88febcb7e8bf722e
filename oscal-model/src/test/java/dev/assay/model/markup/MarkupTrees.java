package dev.assay.model.markup;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary marked-up texts, made of the pieces that are hard to spell. */
public final class MarkupTrees {
  private static final List<String> HARD =
      List.of(
          "*",
          "**",
          "_",
          "__",
          "`",
          "``",
          "~",
          "^",
          "\"",
          "'",
          "\\",
          "\\\\",
          "#",
          "# ",
          "1.",
          "1. ",
          "2) ",
          "-",
          "- ",
          "---",
          "===",
          "+ ",
          "> ",
          "|",
          ":--",
          "[01]",
          "[",
          "]",
          "](",
          "]: x",
          "!",
          "![",
          "<",
          ">",
          "<b>",
          "</b>",
          "<q>",
          "<br/>",
          "<BREAK>",
          "<p>",
          "<table>",
          "<!-- x -->",
          "<http://a.b>",
          "&",
          "&amp;",
          "&#35;",
          "&lt;",
          "&copy",
          "{",
          "{{",
          "}}",
          "{{ insert: param, a-1 }}",
          "{{ a }}",
          "(",
          ")",
          "~~~",
          "```",
          "\u00a0",
          "é",
          "…",
          "“x”",
          "\ud83d\ude00",
          "=",
          "$",
          "%",
          "/",
          "a_b_c",
          "5\" x 6\"",
          "x*y*z",
          "2^8^",
          "H~2~O",
          "™");

  private MarkupTrees() {}

  /** Words with hard characters between them; never empty, white space already folded. */
  public static Arbitrary<String> text() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(HARD)),
            Tuple.of(3, Arbitraries.of("a", "word", "Two words", "x1", "7")),
            Tuple.of(3, Arbitraries.just(" ")));
    return piece
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(pieces -> Whitespace.normalize(String.join("", pieces), Whitespace.Mode.FOLD));
  }

  /** Any Markdown one could type. */
  public static Arbitrary<String> markdown() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(HARD),
            Arbitraries.of("\n", "\n\n", "\n\n\n", "  ", "    ", "\t", " ", "  \n", "\\\n"),
            Arbitraries.of(
                "a", "word", "x y", "* ", "1. ", "3) ", "| a | b |\n| - | -: |\n| c | d |"),
            Arbitraries.of("<em>", "</em>", "<sup>", "</sup>", "<td>", "<tr>", "</table>", "</p>"),
            Arbitraries.of("<pre>", "</pre>", "<code class=\"c\">", "</code>", "<ul><li>", "<hr/>"),
            Arbitraries.of(
                "[a](b)", "![a](b \"t\")", "[a]: /u\n", "[a]", "<a href=\"h\">", "</a>"));
    return piece.list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }

  /** A markup-line. */
  public static Arbitrary<Markup> line() {
    return inlines(3).map(Markup::ofInlines);
  }

  /** A markup-multiline. */
  public static Arbitrary<Markup> multiline() {
    return blocks(2).map(Markup::ofBlocks);
  }

  /** Running text whose nodes nest at most {@code depth} deep. */
  public static Arbitrary<List<Inline>> inlines(int depth) {
    return inline(depth).list().ofMaxSize(4);
  }

  private static Arbitrary<Inline> inline(int depth) {
    Arbitrary<Inline> leaf =
        Arbitraries.frequencyOf(
            Tuple.of(8, text().map(Inline.Text::new)),
            Tuple.of(2, insert()),
            Tuple.of(2, text().map(Inline.Code::of)),
            Tuple.of(1, image().map(image -> (Inline) image)),
            Tuple.of(1, Arbitraries.just(new Inline.LineBreak())));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<List<Inline>> content = Arbitraries.lazy(() -> inlines(depth - 1));
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    Arbitrary<Inline> node =
        Arbitraries.oneOf(
            Combinators.combine(content, flag).as(Inline.Emphasis::new),
            Combinators.combine(content, flag).as(Inline.Strong::new),
            content.map(Inline.Sub::new),
            content.map(Inline.Sup::new),
            content.map(Inline.Quote::new),
            Combinators.combine(content, text().injectNull(0.7)).as(Inline.Code::new),
            Combinators.combine(content, address().injectNull(0.1), text().injectNull(0.6))
                .as(Inline.Link::new));
    return Arbitraries.frequencyOf(Tuple.of(3, leaf), Tuple.of(2, node));
  }

  private static Arbitrary<Inline> insert() {
    return Combinators.combine(
            Arbitraries.of("param", "control", "x_1"),
            Arbitraries.of("ac-1_prm_1", "a.b", "", "not a name", "{", "é"))
        .as(Inline.Insert::new);
  }

  private static Arbitrary<Inline.Image> image() {
    return Combinators.combine(address(), text().injectNull(0.2), text().injectNull(0.5))
        .as(Inline.Image::new);
  }

  private static Arbitrary<String> address() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "#ac-1", "https://a.b/c?d=e&f=g", "", "a b", "(", "a(b)c", "<x>", "\\", "a)"),
        text());
  }

  /** Blocks whose lists and quotes nest at most {@code depth} deep. */
  public static Arbitrary<List<Block>> blocks(int depth) {
    return block(depth).list().ofMaxSize(4);
  }

  private static Arbitrary<Block> block(int depth) {
    Arbitrary<Block> leaf =
        Arbitraries.oneOf(
            inlines(2).map(Block.Paragraph::new),
            Combinators.combine(Arbitraries.integers().between(1, 6), inlines(1))
                .as(Block.Heading::new),
            codeBlock(),
            table(),
            image().map(Block.BlockImage::new),
            Arbitraries.just(new Block.HorizontalRule()));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<List<Block.ListItem>> items = item(depth - 1).list().ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(3, leaf),
        Tuple.of(1, items.map(Block.UnorderedList::new)),
        Tuple.of(
            1,
            Combinators.combine(items, Arbitraries.of(1, 0, 2, 7, 10).injectNull(0.5))
                .as(Block.OrderedList::new)),
        Tuple.of(1, Arbitraries.lazy(() -> blocks(depth - 1)).map(Block.BlockQuote::new)));
  }

  private static Arbitrary<Block.ListItem> item(int depth) {
    Arbitrary<List<Block>> tight =
        Combinators.combine(inlines(1), Arbitraries.lazy(() -> block(depth)).list().ofMaxSize(1))
            .as(
                (inlines, blocks) -> {
                  List<Block> all = new ArrayList<>();
                  all.add(new Block.Plain(inlines));
                  all.addAll(blocks);
                  return all;
                });
    return Arbitraries.oneOf(tight, Arbitraries.lazy(() -> blocks(depth))).map(Block.ListItem::new);
  }

  private static Arbitrary<Block> codeBlock() {
    Arbitrary<String> lines =
        Arbitraries.oneOf(text(), Arbitraries.of("\n", "\n\n", "  ", "\t", "```", "~~~~"))
            .list()
            .ofMaxSize(5)
            .map(pieces -> String.join("", pieces));
    return Arbitraries.oneOf(
        lines.map(Block.CodeBlock::of),
        lines.map(
            text ->
                new Block.CodeBlock(
                    List.of(new Inline.Code(List.of(new Inline.Text(text)), "language-java")))),
        inlines(1).map(Block.CodeBlock::new));
  }

  private static Arbitrary<Block> table() {
    Arbitrary<Block> free =
        Combinators.combine(
                Arbitraries.of(true, false),
                Arbitraries.of(Block.Align.class).injectNull(0.6),
                inlines(1))
            .as(Block.Cell::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(Block.Row::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(Block.Table::new);
    return Arbitraries.oneOf(free, grid());
  }

  private static Arbitrary<Block> grid() {
    Arbitrary<List<List<Inline>>> row = inlines(1).list().ofSize(2);
    return Combinators.combine(row, row.list().ofMaxSize(2), Arbitraries.of(Block.Align.class))
        .as(
            (head, body, align) -> {
              List<Block.Row> rows = new ArrayList<>();
              rows.add(row(head, true, align));
              body.forEach(cells -> rows.add(row(cells, false, align)));
              return new Block.Table(rows);
            });
  }

  private static Block.Row row(List<List<Inline>> cells, boolean header, Block.Align align) {
    return new Block.Row(
        List.of(
            new Block.Cell(header, null, cells.get(0)),
            new Block.Cell(header, align, cells.get(1))));
  }
}
