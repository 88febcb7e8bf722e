package dev.assay.model.markup;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * CommonMark's parser of running text, kept from paragraphs, headings and cells with more marks
 * than anybody means: what pairs them takes time with the square of their number, and a level of
 * the stack for each pair inside another. Such a text is taken as it stands.
 */
final class BoundedInlines implements InlineParser {
  private static final int MOST_MARKS = 4000;

  private final InlineParser parser;

  BoundedInlines(InlineParserContext context) {
    parser = new InlineParserImpl(context);
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    int length = 0;
    for (SourceLine line : lines.getLines()) {
      length += line.getContent().length();
    }
    if (length <= MOST_MARKS || !areTooMany(lines.getContent())) {
      parser.parse(lines, block);
      return;
    }
    int last = lines.getLines().size() - 1;
    for (int i = 0; i <= last; i++) {
      CharSequence line = lines.getLines().get(i).getContent();
      block.appendChild(new Text(i < last ? line + "\n" : line.toString()));
    }
  }

  /** Whether a text has so many marks, beside those that are escaped or stand in a tag. */
  static boolean areTooMany(String text) {
    int marks = 0;
    int at = 0;
    while (text.length() - at + marks > MOST_MARKS) {
      char c = text.charAt(at);
      int next = at + 1;
      if (c == '\\') {
        next = Math.min(at + 2, text.length());
      } else if (c == '<') {
        TagScanner.Tag tag = TagScanner.at(text, at);
        next = tag == null ? next : tag.end();
      } else if (c == '*' || c == '_' || c == '^' || c == '~' || c == '"' || c == ']') {
        if (++marks > MOST_MARKS) {
          return true;
        }
      }
      at = next;
    }
    return false;
  }
}
