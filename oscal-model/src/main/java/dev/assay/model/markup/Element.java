package dev.assay.model.markup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of OSCAL's markup, one row each. */
enum Element {
  P("p", Content.INLINES, true),
  H1("h1", Content.INLINES, true),
  H2("h2", Content.INLINES, true),
  H3("h3", Content.INLINES, true),
  H4("h4", Content.INLINES, true),
  H5("h5", Content.INLINES, true),
  H6("h6", Content.INLINES, true),
  UL("ul", Content.LIST, true),
  OL("ol", Content.LIST, true, "start"),
  LI("li", Content.MIXED, false),
  PRE("pre", Content.INLINES, true),
  HR("hr", Content.EMPTY, true),
  BLOCKQUOTE("blockquote", Content.BLOCKS, true),
  TABLE("table", Content.TABLE, true),
  TR("tr", Content.ROW, false),
  TD("td", Content.INLINES, false, "align"),
  TH("th", Content.INLINES, false, "align"),
  IMG("img", Content.EMPTY, true, "alt", "src", "title"),
  A("a", Content.INLINES, false, "href", "title"),
  INSERT("insert", Content.EMPTY, false, "type", "id-ref"),
  BR("br", Content.EMPTY, false),
  CODE("code", Content.INLINES, false, "class"),
  EM("em", Content.INLINES, false),
  I("i", Content.INLINES, false),
  B("b", Content.INLINES, false),
  STRONG("strong", Content.INLINES, false),
  SUB("sub", Content.INLINES, false),
  SUP("sup", Content.INLINES, false),
  Q("q", Content.INLINES, false);

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
  private final String[] attributes;

  Element(String tag, Content content, boolean block, String... attributes) {
    this.tag = tag;
    this.content = content;
    this.block = block;
    this.attributes = attributes;
  }

  static @Nullable Element of(String localName) {
    return BY_NAME.get(localName);
  }

  /** Whether the element may stand in running text. */
  boolean isInline() {
    return this == IMG || ordinal() >= A.ordinal();
  }

  boolean allows(String attribute) {
    for (String name : attributes) {
      if (name.equals(attribute)) {
        return true;
      }
    }
    return false;
  }
}
