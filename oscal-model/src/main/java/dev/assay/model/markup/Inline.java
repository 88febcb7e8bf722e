package dev.assay.model.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of running text: what OSCAL's <a
 * href="https://pages.nist.gov/OSCAL/reference/datatypes/#markup-line">markup-line</a> is made of.
 *
 * <p>White space in a tree is already folded: a run of blanks, tabs and line ends is one space,
 * save in {@link Code}, where only a run with a line end is folded, and in {@link Block.CodeBlock},
 * where nothing is.
 */
public sealed interface Inline {

  /** The nodes inside this one, none for a leaf. */
  default List<Inline> content() {
    return List.of();
  }

  /** Plain characters, nothing escaped. */
  record Text(String value) implements Inline {}

  /** {@code <code>}, which may carry a class and, in XML, markup of its own. */
  record Code(List<Inline> content, @Nullable String styleClass) implements Inline {
    /** Copies the list and folds the class like an {@code xs:token}. */
    public Code {
      content = List.copyOf(content);
      styleClass = styleClass == null ? null : Whitespace.token(styleClass);
    }

    /** Code that is only characters. */
    public static Code of(String text) {
      return new Code(List.of(new Text(text)), null);
    }
  }

  /**
   * {@code <em>}, or {@code <i>} when {@code italic}. Markdown has one spelling for both, so they
   * are equal; XML to XML keeps the tag.
   */
  record Emphasis(List<Inline> content, boolean italic) implements Inline {
    /** Copies the list. */
    public Emphasis {
      content = List.copyOf(content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Emphasis that && content.equals(that.content);
    }

    @Override
    public int hashCode() {
      return 31 * content.hashCode() + 1;
    }
  }

  /**
   * {@code <strong>}, or {@code <b>} when {@code bold}. Markdown has one spelling for both, so they
   * are equal; XML to XML keeps the tag.
   */
  record Strong(List<Inline> content, boolean bold) implements Inline {
    /** Copies the list. */
    public Strong {
      content = List.copyOf(content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Strong that && content.equals(that.content);
    }

    @Override
    public int hashCode() {
      return 31 * content.hashCode() + 2;
    }
  }

  /** {@code <sub>}, in Markdown {@code ~text~}. */
  record Sub(List<Inline> content) implements Inline {
    /** Copies the list. */
    public Sub {
      content = List.copyOf(content);
    }
  }

  /** {@code <sup>}, in Markdown {@code ^text^}. */
  record Sup(List<Inline> content) implements Inline {
    /** Copies the list. */
    public Sup {
      content = List.copyOf(content);
    }
  }

  /** {@code <q>}, in Markdown {@code "text"}. */
  record Quote(List<Inline> content) implements Inline {
    /** Copies the list. */
    public Quote {
      content = List.copyOf(content);
    }
  }

  /** {@code <a>}; XML allows it without {@code href}. */
  record Link(List<Inline> content, @Nullable String href, @Nullable String title)
      implements Inline {
    /** Copies the list and folds line ends in the attributes as an XML parser does. */
    public Link {
      content = List.copyOf(content);
      href = Whitespace.attribute(href);
      title = Whitespace.attribute(title);
    }
  }

  /** {@code <img>}. */
  record Image(String src, @Nullable String alt, @Nullable String title) implements Inline {
    /** Folds line ends in the attributes as an XML parser does. */
    public Image {
      src = Whitespace.fold(src);
      alt = Whitespace.attribute(alt);
      title = Whitespace.attribute(title);
    }
  }

  /** {@code <insert type="param" id-ref="…">}, in Markdown <code>{{ insert: param, … }}</code>. */
  record Insert(String type, String idRef) implements Inline {
    /** Folds line ends in the attributes as an XML parser does. */
    public Insert {
      type = Whitespace.fold(type);
      idRef = Whitespace.fold(idRef);
    }
  }

  /** {@code <br>}. Spaces beside it are not kept. */
  record LineBreak() implements Inline {}
}
