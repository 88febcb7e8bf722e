package dev.assay.model.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Turns CommonMark's inline nodes into ours. The tags of OSCAL's inline elements are paired; a tag
 * without its partner, and every other tag, is ordinary text.
 */
final class InlineReader {
  /** Nodes and tags nested deeper than this are not read. */
  static final int MAX_DEPTH = 200;

  private final Deque<OpenTag> open = new ArrayDeque<>();
  private final int depth;

  private static final class OpenTag {
    final @Nullable Element element;
    final Attributes attributes;
    final String literal;
    final List<Inline> content = new ArrayList<>();

    OpenTag(@Nullable Element element, Attributes attributes, String literal) {
      this.element = element;
      this.attributes = attributes;
      this.literal = literal;
    }
  }

  private InlineReader(int depth) {
    this.depth = depth;
  }

  /** Reads a node and those after it. */
  static List<Inline> read(@Nullable Node first) {
    return new InlineReader(0).readAll(first);
  }

  private List<Inline> inside(Node node) {
    return new InlineReader(depth + open.size()).readAll(node.getFirstChild());
  }

  private List<Inline> readAll(@Nullable Node first) {
    open.push(new OpenTag(null, Attributes.NONE, ""));
    for (Node node = first; node != null; node = node.getNext()) {
      if (node instanceof HtmlInline html) {
        tag(html.getLiteral());
      } else {
        target().add(inline(node));
      }
    }
    while (open.size() > 1) {
      giveUp();
    }
    return open.element().content;
  }

  private List<Inline> target() {
    return open.element().content;
  }

  private Inline inline(Node node) {
    if (node instanceof Text t) {
      return new Inline.Text(t.getLiteral());
    } else if (node instanceof MarkdownSyntax.InsertNode i) {
      return i.insert;
    } else if (node instanceof SoftLineBreak) {
      return new Inline.Text(" ");
    } else if (node instanceof HardLineBreak) {
      return new Inline.LineBreak();
    } else if (node instanceof org.commonmark.node.Code c) {
      // inside <code> the backticks only protect the text
      return open.element().element == Element.CODE
          ? new Inline.Text(c.getLiteral())
          : Inline.Code.of(c.getLiteral());
    } else if (node instanceof org.commonmark.node.Link l) {
      return new Inline.Link(inside(l), l.getDestination(), l.getTitle());
    } else if (node instanceof org.commonmark.node.Image i) {
      String alt = alt(i);
      return new Inline.Image(i.getDestination(), alt.isEmpty() ? null : alt, i.getTitle());
    } else if (node instanceof org.commonmark.node.Emphasis) {
      return new Inline.Emphasis(inside(node), false);
    } else if (node instanceof StrongEmphasis) {
      return new Inline.Strong(inside(node), false);
    } else if (node instanceof MarkdownSyntax.Marked m) {
      return marked(m.mark, inside(m));
    }
    return new Inline.Text("");
  }

  private static Inline marked(char mark, List<Inline> content) {
    return switch (mark) {
      case '^' -> new Inline.Sup(content);
      case '~' -> new Inline.Sub(content);
      default -> new Inline.Quote(content);
    };
  }

  private void tag(String literal) {
    TagScanner.Tag tag = TagScanner.at(literal, 0);
    if (tag == null || tag.end() != literal.length() || !tag.element().isInline()) {
      target().add(new Inline.Text(literal));
      return;
    }
    switch (tag.form()) {
      case OPEN -> {
        if (depth + open.size() > MAX_DEPTH) {
          target().add(new Inline.Text(literal));
        } else {
          open.push(new OpenTag(tag.element(), tag.attributes(), literal));
        }
      }
      case EMPTY -> {
        Inline built = build(tag.element(), tag.attributes(), List.of());
        target().add(built == null ? new Inline.Text(literal) : built);
      }
      default -> close(tag.element(), literal);
    }
  }

  private void close(Element element, String literal) {
    boolean found = false;
    for (OpenTag tag : open) {
      found |= tag.element == element;
    }
    if (!found) {
      target().add(new Inline.Text(literal));
      return;
    }
    while (open.element().element != element) {
      giveUp();
    }
    OpenTag done = open.pop();
    Inline built = build(element, done.attributes, done.content);
    if (built != null) {
      target().add(built);
    }
  }

  /** A tag that is not closed is text. */
  private void giveUp() {
    OpenTag tag = open.pop();
    target().add(new Inline.Text(tag.literal));
    target().addAll(tag.content);
  }

  /** The node for a tag; null if attributes are missing or wrong, and the tag so is text. */
  private static @Nullable Inline build(
      Element element, Attributes attributes, List<Inline> content) {
    boolean[] wrong = {false};
    TreeBuilder builder = TreeBuilder.forLine(problem -> wrong[0] = true);
    builder.start(element.tag, attributes);
    builder.end();
    return wrong[0] ? null : Inlines.withContent(builder.inlines().get(0), content);
  }

  private static String alt(Node image) {
    StringBuilder out = new StringBuilder();
    image.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            out.append(text.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.Code code) {
            out.append(code.getLiteral());
          }

          @Override
          public void visit(HtmlInline html) {
            out.append(html.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak softLineBreak) {
            out.append(' ');
          }

          @Override
          public void visit(HardLineBreak hardLineBreak) {
            out.append(' ');
          }

          @Override
          public void visit(org.commonmark.node.CustomNode node) {
            if (node instanceof MarkdownSyntax.InsertNode i) {
              out.append(Inserts.markdown(i.insert));
            } else {
              visitChildren(node);
            }
          }
        });
    return out.toString();
  }
}
