package dev.assay.model.markup;

import dev.assay.model.markup.Element.Content;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Builds a tree from the starts, texts and ends of elements. What has no place is reported and its
 * text kept: an unknown element is passed through, a stray one gets the parents it lacks.
 */
final class TreeBuilder {
  private final Consumer<String> problems;

  /** Open elements; one that is passed through stands here as its parent once more. */
  private final Deque<OpenElement> stack = new ArrayDeque<>();

  private final StringBuilder text = new StringBuilder();
  private final OpenElement root;

  /** How many elements were open when one began that can hold nothing; 0 if none did. */
  private int emptyDepth;

  private TreeBuilder(Content content, Consumer<String> problems) {
    this.problems = problems;
    this.root = new OpenElement(null, content, Attributes.NONE, Whitespace.Mode.FOLD, false);
    stack.push(root);
  }

  static TreeBuilder forLine(Consumer<String> problems) {
    return new TreeBuilder(Content.INLINES, problems);
  }

  static TreeBuilder forBlocks(Consumer<String> problems) {
    return new TreeBuilder(Content.BLOCKS, problems);
  }

  List<Inline> inlines() {
    flushText();
    return Inlines.tidyBreaks(root.inlines);
  }

  List<Block> blocks() {
    flushText();
    root.flushInlines();
    return root.blocks;
  }

  void text(char[] chars, int from, int length) {
    Whitespace.append(text, chars, from, length, top().mode);
  }

  void text(String value) {
    text(value.toCharArray(), 0, value.length());
  }

  void start(String name, Attributes attributes) {
    flushText();
    Element element = Element.of(name);
    if (element == null) {
      problems.accept("unknown element '" + name + "', its text is kept");
      passThrough();
      return;
    }
    checkAttributes(element, attributes);
    if (!makeRoom(element)) {
      problems.accept("element '" + name + "' may not stand in " + place() + ", its text is kept");
      if (!top().inlines.isEmpty()) {
        top().addText(" ");
      }
      passThrough();
      return;
    }
    if (stack.size() > TreeDepth.MOST) {
      problems.accept(
          "element '" + name + "' is nested deeper than " + TreeDepth.MOST + ", its text is kept");
      passThrough();
      return;
    }
    OpenElement parent = top();
    if (element.content == Content.EMPTY) {
      addEmpty(parent, element, attributes);
      stack.push(parent);
      emptyDepth = stack.size();
      return;
    }
    if (element.block) {
      parent.flushInlines();
    }
    stack.push(new OpenElement(element, element.content, attributes, mode(element), false));
  }

  void end() {
    flushText();
    emptyDepth = 0;
    OpenElement done = stack.pop();
    if (done != top()) {
      done.addTo(top(), problems);
    }
    closeImplied();
  }

  private void closeImplied() {
    while (top().implied) {
      OpenElement implied = stack.pop();
      if (implied == top()) {
        stack.push(implied);
        return;
      }
      implied.addTo(top(), problems);
    }
  }

  private OpenElement top() {
    return Objects.requireNonNull(stack.peek());
  }

  private Whitespace.Mode mode(Element element) {
    Whitespace.Mode outer = top().mode;
    if (element == Element.PRE || outer == Whitespace.Mode.KEEP) {
      return Whitespace.Mode.KEEP;
    }
    return element == Element.CODE ? Whitespace.Mode.CODE : outer;
  }

  private void addEmpty(OpenElement parent, Element element, Attributes attributes) {
    switch (element) {
      case BR -> parent.inlines.add(new Inline.LineBreak());
      case INSERT ->
          parent.inlines.add(
              new Inline.Insert(
                  required(element, attributes, "type"), required(element, attributes, "id-ref")));
      case IMG -> {
        Inline.Image image =
            new Inline.Image(
                required(element, attributes, "src"),
                attributes.get("alt"),
                attributes.get("title"));
        if (parent.content == Content.BLOCKS) {
          parent.flushInlines();
          parent.blocks.add(new Block.BlockImage(image));
        } else {
          parent.inlines.add(image);
        }
      }
      default -> {
        parent.flushInlines();
        parent.blocks.add(new Block.HorizontalRule());
      }
    }
  }

  private String required(Element element, Attributes attributes, String name) {
    String value = attributes.get(name);
    if (value == null) {
      problems.accept("attribute '" + name + "' is missing on '" + element.tag + "'");
      return "";
    }
    return value;
  }

  private void checkAttributes(Element element, Attributes attributes) {
    for (int i = 0; i < attributes.size(); i++) {
      String name = attributes.name(i);
      if (!element.allows(name)) {
        problems.accept(
            "attribute '" + name + "' is not known on '" + element.tag + "' and is dropped");
      }
    }
  }

  /** Opens the parents that an element lacks; false if it cannot stand here at all. */
  private boolean makeRoom(Element element) {
    return switch (top().content) {
      case BLOCKS -> {
        if (element.isInline() && element != Element.IMG) {
          problems.accept("element '" + element.tag + "' stands outside a paragraph");
          yield true;
        }
        yield element.block;
      }
      case MIXED -> element.isInline() || element.block;
      case LIST -> makeRoomIn(Element.LI, element == Element.LI, element);
      case TABLE -> makeRoomIn(Element.TR, element == Element.TR, element);
      case ROW -> makeRoomIn(Element.TD, element == Element.TD || element == Element.TH, element);
      default -> element.isInline();
    };
  }

  private boolean makeRoomIn(Element parent, boolean fits, Element element) {
    if (fits) {
      return true;
    }
    problems.accept("element '" + element.tag + "' may not stand in " + place());
    stack.push(
        new OpenElement(parent, parent.content, Attributes.NONE, Whitespace.Mode.FOLD, true));
    return makeRoom(element);
  }

  private String place() {
    Element element = top().element;
    return element == null ? "this text" : "'" + element.tag + "'";
  }

  private void passThrough() {
    stack.push(top());
  }

  private void flushText() {
    if (text.length() == 0) {
      return;
    }
    String value = text.toString();
    text.setLength(0);
    OpenElement open = top();
    boolean blank = Whitespace.isBlank(value);
    if (!blank && emptyDepth == stack.size()) {
      problems.accept("an element that must be empty holds text: '" + excerpt(value) + "'");
    }
    switch (open.content) {
      case BLOCKS -> {
        if (!blank) {
          problems.accept("text outside a paragraph: '" + excerpt(value) + "'");
        }
        if (!blank || !open.inlines.isEmpty()) {
          open.addText(value);
        }
      }
      case LIST, TABLE, ROW -> {
        if (!blank) {
          strayText(open, value);
        }
      }
      default -> open.addText(value);
    }
  }

  private void strayText(OpenElement open, String value) {
    problems.accept("text may not stand in " + place() + ": '" + excerpt(value) + "'");
    List<Inline> inlines = List.of(new Inline.Text(value.strip()));
    Block.Cell cell = new Block.Cell(false, null, inlines);
    switch (open.content) {
      case LIST -> open.items.add(new Block.ListItem(List.of(new Block.Plain(inlines))));
      case ROW -> open.cells.add(cell);
      default -> open.rows.add(new Block.Row(List.of(cell)));
    }
  }

  private static String excerpt(String value) {
    String line = value.strip();
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }
}
