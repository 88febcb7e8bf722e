package dev.assay.model.markup;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A marked-up text: OSCAL's <a
 * href="https://pages.nist.gov/OSCAL/reference/datatypes/#markup-line">markup-line</a> or <a
 * href="https://pages.nist.gov/OSCAL/reference/datatypes/#markup-multiline">markup-multiline</a>.
 *
 * <p>Text that came as Markdown is kept to the letter and read into a tree only when somebody asks
 * for the tree. Two texts are equal when their trees are, however they are spelt. Values of this
 * type never change and may be shared between threads.
 */
public final class Markup {
  /** Which of OSCAL's two data types a text has. */
  public enum Kind {
    /** One line of running text. */
    LINE,
    /** Any number of blocks. */
    MULTILINE
  }

  private final Kind kind;
  private final @Nullable String source;
  private volatile @Nullable List<Block> blocks;
  private volatile @Nullable String canonical;

  private Markup(Kind kind, @Nullable String source, @Nullable List<Block> blocks) {
    this.kind = kind;
    this.source = source;
    this.blocks = blocks;
  }

  /** A text from its Markdown, which is kept and read when its tree is first wanted. */
  public static Markup ofMarkdown(String markdown, Kind kind) {
    return new Markup(
        Objects.requireNonNull(kind), Objects.requireNonNull(markdown, "markdown"), null);
  }

  /** A markup-multiline from its blocks; white space is folded. */
  public static Markup ofBlocks(List<Block> blocks) {
    return new Markup(Kind.MULTILINE, null, Normalizer.blocks(blocks));
  }

  /** A markup-line from its pieces; white space is folded. */
  public static Markup ofInlines(List<Inline> inlines) {
    return ofNormalInlines(Normalizer.inlines(inlines, Whitespace.Mode.FOLD));
  }

  static Markup ofNormalBlocks(List<Block> blocks) {
    return new Markup(Kind.MULTILINE, null, List.copyOf(blocks));
  }

  static Markup ofNormalInlines(List<Inline> inlines) {
    return new Markup(Kind.LINE, null, List.of(new Block.Paragraph(inlines)));
  }

  /** Which data type the text has. */
  public Kind kind() {
    return kind;
  }

  /** The Markdown the text was made from, to the letter, or else {@link #canonicalMarkdown()}. */
  public String markdown() {
    return source != null ? source : canonicalMarkdown();
  }

  /** The Markdown that this library writes for the tree. */
  public String canonicalMarkdown() {
    String text = canonical;
    if (text == null) {
      text =
          kind == Kind.LINE ? MarkdownWriter.line(inlines()) : MarkdownWriter.multiline(blocks());
      canonical = text;
    }
    return text;
  }

  /** The blocks; a markup-line is one paragraph. */
  public List<Block> blocks() {
    List<Block> tree = blocks;
    if (tree == null) {
      String text = Objects.requireNonNull(source);
      tree =
          kind == Kind.LINE
              ? List.of(new Block.Paragraph(MarkdownReader.line(text)))
              : MarkdownReader.multiline(text);
      blocks = tree;
    }
    return tree;
  }

  /**
   * The pieces of a markup-line.
   *
   * @throws IllegalStateException for a markup-multiline, which has {@link #blocks()}
   */
  public List<Inline> inlines() {
    if (kind != Kind.LINE) {
      throw new IllegalStateException("a markup-multiline has blocks, not pieces of one line");
    }
    return ((Block.Paragraph) blocks().get(0)).content();
  }

  /** The characters without their markup; blocks and line breaks end a line. */
  public String plainText() {
    return PlainText.of(blocks());
  }

  /** The identifiers of the parameters that the text inserts, in order, repeated as they are. */
  public List<String> insertedParamIds() {
    if (source != null && !source.contains("insert")) {
      return List.of();
    }
    return PlainText.insertedIds(blocks(), "param");
  }

  /** The fragments of the document that links and images of the text lead to, without the #. */
  public List<String> fragments() {
    // Most texts have none, and of these no tree is made. A character reference can stand for #.
    if (source != null && source.indexOf('#') < 0 && source.indexOf('&') < 0) {
      return List.of();
    }
    return PlainText.fragments(blocks());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Markup that) || kind != that.kind) {
      return false;
    }
    return (source != null && source.equals(that.source)) || blocks().equals(that.blocks());
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + blocks().hashCode();
  }

  /** The Markdown. */
  @Override
  public String toString() {
    return markdown();
  }
}
