package dev.assay.model.markup;

import java.util.Set;
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
 * CommonMark's HTML blocks, but only those that begin with a block element of OSCAL. They end where
 * CommonMark ends them: at a blank line, {@code pre} at its end tag.
 */
final class HtmlBlockParser extends AbstractBlockParser {
  /** The lines of such a block. */
  static final class Node extends CustomBlock {
    final StringBuilder text = new StringBuilder();
  }

  static final class Factory extends AbstractBlockParserFactory {
    private static final Set<Element> ALONE = Set.of(Element.IMG, Element.HR);

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      int from = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || from >= line.length() || line.charAt(from) != '<') {
        return BlockStart.none();
      }
      TagScanner.Tag tag = TagScanner.at(line, from);
      if (tag == null || !tag.element().block || tag.form() == TagScanner.Form.CLOSE) {
        return BlockStart.none();
      }
      if (ALONE.contains(tag.element())) {
        boolean alone = Whitespace.isBlank(line.subSequence(tag.end(), line.length()));
        boolean inParagraph = !matched.getParagraphLines().isEmpty();
        if (!alone || inParagraph) {
          return BlockStart.none();
        }
      }
      return BlockStart.of(new HtmlBlockParser(tag.element())).atIndex(state.getIndex());
    }
  }

  private final Node node = new Node();
  private final Element first;

  private boolean ended;

  private HtmlBlockParser(Element first) {
    this.first = first;
  }

  @Override
  public Block getBlock() {
    return node;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    boolean over = first == Element.PRE ? ended : ended || state.isBlank();
    return over ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    if (node.text.length() > 0) {
      node.text.append('\n');
    }
    node.text.append(line.getContent());
    ended =
        first == Element.PRE
            ? line.getContent().toString().contains("</pre>")
            : Factory.ALONE.contains(first);
  }
}
