package dev.assay.model.markup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of OSCAL's markup, one row each. */
enum Element {
  P("p", Content.INLINES, Use.BLOCK),
  H1("h1", Content.INLINES, Use.BLOCK),
  H2("h2", Content.INLINES, Use.BLOCK),
  H3("h3", Content.INLINES, Use.BLOCK),
  H4("h4", Content.INLINES, Use.BLOCK),
  H5("h5", Content.INLINES, Use.BLOCK),
  H6("h6", Content.INLINES, Use.BLOCK),
  UL("ul", Content.LIST, Use.BLOCK),
  OL("ol", Content.LIST, Use.BLOCK, "start"),
  LI("li", Content.MIXED, Use.PART),
  PRE("pre", Content.INLINES, Use.BLOCK),
  HR("hr", Content.EMPTY, Use.BLOCK),
  BLOCKQUOTE("blockquote", Content.BLOCKS, Use.BLOCK),
  TABLE("table", Content.TABLE, Use.BLOCK),
  TR("tr", Content.ROW, Use.PART),
  TD("td", Content.INLINES, Use.PART, "align"),
  TH("th", Content.INLINES, Use.PART, "align"),
  IMG("img", Content.EMPTY, Use.BOTH, "alt src title"),
  A("a", Content.INLINES, Use.INLINE, "href title"),
  INSERT("insert", Content.EMPTY, Use.INLINE, "type id-ref"),
  BR("br", Content.EMPTY, Use.INLINE),
  CODE("code", Content.INLINES, Use.INLINE, "class"),
  EM("em", Content.INLINES, Use.INLINE),
  I("i", Content.INLINES, Use.INLINE),
  B("b", Content.INLINES, Use.INLINE),
  STRONG("strong", Content.INLINES, Use.INLINE),
  SUB("sub", Content.INLINES, Use.INLINE),
  SUP("sup", Content.INLINES, Use.INLINE),
  Q("q", Content.INLINES, Use.INLINE);

  /** Where an element may stand. */
  private enum Use {
    BLOCK,
    INLINE,
    BOTH,
    PART
  }

  /** What may stand inside an element. */
  enum Content {
    BLOCKS,
    INLINES,
    MIXED,
    LIST,
    TABLE,
    ROW,
    EMPTY
  }

  private static final Map<String, Element> BY_NAME = new HashMap<>();

  static {
    for (Element element : values()) {
      BY_NAME.put(element.tag, element);
    }
  }

  final String tag;
  final Content content;
  final boolean block;
  private final Use use;

  /** The names of the attributes, each between two blanks. */
  private final String attributes;

  Element(String tag, Content content, Use use) {
    this(tag, content, use, "");
  }

  Element(String tag, Content content, Use use, String attributes) {
    this.tag = tag;
    this.content = content;
    this.use = use;
    this.block = use == Use.BLOCK || use == Use.BOTH;
    this.attributes = ' ' + attributes + ' ';
  }

  static @Nullable Element of(String localName) {
    return BY_NAME.get(localName);
  }

  /** Whether the element may stand in running text. */
  boolean isInline() {
    return use == Use.INLINE || use == Use.BOTH;
  }

  boolean allows(String attribute) {
    return attributes.contains(' ' + attribute + ' ');
  }
}
