package dev.assay.model.markup;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a paragraph from where it has more of them than anybody means. CommonMark looks at
 * all lines before it for each that may begin another block, so that time grows with the square of
 * their number; from here on they are text as it stands, up to a blank line.
 */
final class RestOfParagraph extends AbstractBlockParser {
  private static final int MOST_LINES = 2000;

  /** What those lines say. */
  static final class Node extends CustomBlock {
    final StringBuilder text = new StringBuilder();
  }

  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      return matched.getParagraphLines().getLines().size() > MOST_LINES
          ? BlockStart.of(new RestOfParagraph()).atIndex(state.getNextNonSpaceIndex())
          : BlockStart.none();
    }
  }

  private final Node node = new Node();

  private RestOfParagraph() {}

  @Override
  public Block getBlock() {
    return node;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    node.text.append('\n').append(line.getContent());
  }
}
