package dev.assay.model.markup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/**
 * OSCAL's Markdown: CommonMark with tables, {@code ^sup^}, {@code ~sub~}, {@code "quote"} and
 * inserts.
 */
final class MarkdownSyntax {
  /** All but HTML, in CommonMark's order: the parser tries them as the set gives them. */
  private static final List<Class<? extends org.commonmark.node.Block>> BLOCK_TYPES =
      List.of(
          org.commonmark.node.BlockQuote.class,
          org.commonmark.node.Heading.class,
          org.commonmark.node.FencedCodeBlock.class,
          org.commonmark.node.ThematicBreak.class,
          org.commonmark.node.ListBlock.class,
          org.commonmark.node.IndentedCodeBlock.class);

  /** Reads blocks. */
  static final Parser BLOCKS =
      extended()
          .customBlockParserFactory(new RestOfParagraph.Factory())
          .extensions(List.of(TablesExtension.create()))
          .customBlockParserFactory(new HtmlBlockParser.Factory())
          .enabledBlockTypes(new LinkedHashSet<>(BLOCK_TYPES))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  /** Reads running text only. */
  static final Parser LINE = extended().enabledBlockTypes(Set.of()).build();

  private MarkdownSyntax() {}

  private static Parser.Builder extended() {
    return Parser.builder()
        .inlineParserFactory(BoundedInlines::new)
        .customDelimiterProcessor(new Marks('^'))
        .customDelimiterProcessor(new Marks('~'))
        .customDelimiterProcessor(new Marks('"'))
        .customInlineContentParserFactory(new InsertFactory())
        .customInlineContentParserFactory(new AngleFactory());
  }

  /** Text between two marks. */
  static final class Marked extends CustomNode {
    final char mark;

    Marked(char mark) {
      this.mark = mark;
    }
  }

  /** An insert. */
  static final class InsertNode extends CustomNode {
    final Inline.Insert insert;

    InsertNode(Inline.Insert insert) {
      this.insert = insert;
    }
  }

  /** Single marks on both sides; doubled ones are text. */
  private record Marks(char mark) implements DelimiterProcessor {
    @Override
    public char getOpeningCharacter() {
      return mark;
    }

    @Override
    public char getClosingCharacter() {
      return mark;
    }

    @Override
    public int getMinLength() {
      return 1;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
      if (opening.originalLength() != 1 || closing.originalLength() != 1) {
        return 0;
      }
      Text opener = opening.getOpener();
      Marked marked = new Marked(mark);
      SourceSpans spans = SourceSpans.empty();
      spans.addAllFrom(opening.getOpeners(1));
      for (Node node : Nodes.between(opener, closing.getCloser())) {
        marked.appendChild(node);
        spans.addAll(node.getSourceSpans());
      }
      spans.addAllFrom(closing.getClosers(1));
      opener.insertAfter(marked);
      return 1;
    }
  }

  private static final class InsertFactory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return InsertFactory::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
      Scanner scanner = state.scanner();
      Position start = scanner.position();
      if (!scanner.next("{{")) {
        return ParsedInline.none();
      }
      scanner.whitespace();
      if (!scanner.next(Inserts.KEYWORD)) {
        return ParsedInline.none();
      }
      while (scanner.hasNext() && Inserts.isInsideChar(scanner.peek())) {
        scanner.next();
      }
      if (!scanner.next("}}")) {
        return ParsedInline.none();
      }
      String source = scanner.getSource(start, scanner.position()).getContent();
      Inserts.Found found = Inserts.at(source, 0);
      return found == null
          ? ParsedInline.none()
          : ParsedInline.of(new InsertNode(found.insert()), scanner.position());
    }
  }

  /**
   * Keeps the parser from searching the rest of the text for the end of each of very many tags: a
   * {@code <} that nothing closes, or that comes when much was searched already, is text.
   */
  private static final class AngleFactory implements InlineContentParserFactory {
    private static final int MAX_SEARCHED = 20_000_000;

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
      return new InlineContentParser() {
        private int searched;

        @Override
        public ParsedInline tryParse(InlineParserState state) {
          Scanner scanner = state.scanner();
          scanner.next();
          Position behind = scanner.position();
          int distance = searched < MAX_SEARCHED ? scanner.find('>') : -1;
          if (distance < 0) {
            searched = MAX_SEARCHED;
            return ParsedInline.of(new Text("<"), behind);
          }
          searched += distance;
          return ParsedInline.none();
        }
      };
    }
  }
}
