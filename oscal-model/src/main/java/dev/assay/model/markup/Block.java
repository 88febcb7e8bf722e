package dev.assay.model.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of text: what OSCAL's <a
 * href="https://pages.nist.gov/OSCAL/reference/datatypes/#markup-multiline">markup-multiline</a> is
 * made of.
 */
public sealed interface Block {

  /** {@code <p>}. One space at either end is kept, as NIST's converters keep it. */
  record Paragraph(List<Inline> content) implements Block {
    /** Copies the list. */
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /** The text of a list item that stands in the {@code <li>} itself, without a {@code <p>}. */
  record Plain(List<Inline> content) implements Block {
    /** Copies the list. */
    public Plain {
      content = List.copyOf(content);
    }
  }

  /** {@code <h1>} to {@code <h6>}. */
  record Heading(int level, List<Inline> content) implements Block {
    /** Copies the list. */
    public Heading {
      if (level < 1 || level > 6) {
        throw new IllegalArgumentException("heading level " + level + ", allowed are 1 to 6");
      }
      content = List.copyOf(content);
    }
  }

  /** {@code <ul>}. */
  record UnorderedList(List<ListItem> items) implements Block {
    /** Copies the list. */
    public UnorderedList {
      items = List.copyOf(items);
    }
  }

  /**
   * {@code <ol>}. No {@code start} means 1 and equals it; Markdown cannot tell the two apart, XML
   * to XML keeps what was there.
   */
  record OrderedList(List<ListItem> items, @Nullable Integer start) implements Block {
    /** Copies the list. */
    public OrderedList {
      if (start != null && start < 0) {
        throw new IllegalArgumentException("start " + start + ", allowed are numbers from 0");
      }
      items = List.copyOf(items);
    }

    /** The number of the first item. */
    public int firstNumber() {
      return start == null ? 1 : start;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OrderedList that
          && firstNumber() == that.firstNumber()
          && items.equals(that.items);
    }

    @Override
    public int hashCode() {
      return 31 * items.hashCode() + firstNumber();
    }
  }

  /** {@code <li>}; not a block by itself. */
  record ListItem(List<Block> content) {
    /** Copies the list. */
    public ListItem {
      content = List.copyOf(content);
    }
  }

  /** {@code <pre>}, its line ends and spaces kept. */
  record CodeBlock(List<Inline> content) implements Block {
    /** Copies the list. */
    public CodeBlock {
      content = List.copyOf(content);
    }

    /** A block that is only characters. */
    public static CodeBlock of(String text) {
      return new CodeBlock(text.isEmpty() ? List.of() : List.of(new Inline.Text(text)));
    }
  }

  /** {@code <blockquote>}. */
  record BlockQuote(List<Block> content) implements Block {
    /** Copies the list. */
    public BlockQuote {
      content = List.copyOf(content);
    }
  }

  /** {@code <hr>}. */
  record HorizontalRule() implements Block {}

  /** {@code <img>} that stands among the blocks, not in a paragraph. */
  record BlockImage(Inline.Image image) implements Block {}

  /** {@code <table>}, which in OSCAL has rows only: no {@code thead}, no {@code tbody}. */
  record Table(List<Row> rows) implements Block {
    /** Copies the list. */
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** {@code <tr>}. */
  record Row(List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** {@code <th>} when {@code header}, else {@code <td>}; {@code align} as written, if at all. */
  record Cell(boolean header, @Nullable Align align, List<Inline> content) {
    /** Copies the list. */
    public Cell {
      content = List.copyOf(content);
    }
  }

  /** The values of {@code align}. */
  enum Align {
    LEFT("left"),
    CENTER("center"),
    RIGHT("right");

    private final String value;

    Align(String value) {
      this.value = value;
    }

    /** The value as written in XML. */
    public String value() {
      return value;
    }

    static @Nullable Align of(String value) {
      for (Align align : values()) {
        if (align.value.equals(value)) {
          return align;
        }
      }
      return null;
    }
  }
}
