package dev.assay.convert.docx;

import java.util.Map;

/** The pages of a template: sections like the one that the document goes into. */
final class TemplatePages implements Pages {
  private static final int WIDTH = 12240;
  private static final int HEIGHT = 15840;
  private static final int MARGIN = 1440;

  private final XmlTree section;
  private boolean turned;

  /** Takes the properties of the section that the document goes into. */
  TemplatePages(XmlTree section) {
    this.section = section;
  }

  @Override
  public int width(boolean lying) {
    XmlTree size = section.child("w:pgSz");
    XmlTree margins = section.child("w:pgMar");
    int width = number(size, "w:w", WIDTH);
    int height = number(size, "w:h", HEIGHT);
    int across = lying ? Math.max(width, height) : width;
    int free =
        across
            - Math.abs(number(margins, "w:left", MARGIN))
            - Math.abs(number(margins, "w:right", MARGIN))
            - number(margins, "w:gutter", 0);
    return Math.max(2000, free);
  }

  private static int number(@org.jspecify.annotations.Nullable XmlTree tree, String name, int or) {
    String value = tree == null ? null : tree.attributes.get(name);
    // Strict files may say points; those are not taken as templates.
    return value != null && value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : or;
  }

  @Override
  public void turn(WordXml xml, boolean lying) {
    XmlTree copy = section.copy();
    if (turned) {
      goOn(copy);
    }
    if (lying) {
      XmlTree size = copy.child("w:pgSz");
      if (size == null) {
        size = new XmlTree("w:pgSz");
        copy.content.add(size);
      }
      int width = number(size, "w:w", WIDTH);
      int height = number(size, "w:h", HEIGHT);
      size.attributes.put("w:w", Integer.toString(Math.max(width, height)));
      size.attributes.put("w:h", Integer.toString(Math.min(width, height)));
      size.attributes.put("w:orient", "landscape");
    }
    xml.start("w:p").start("w:pPr").val("w:pStyle", "TableSpace").raw(copy).end().end();
    turned = true;
  }

  /** The template's own section follows: it must not start as if it were the first. */
  @Override
  public void last(WordXml xml, boolean lying) {
    if (lying) {
      turn(xml, true);
    }
    if (turned) {
      goOn(section);
    }
  }

  private static void goOn(XmlTree copy) {
    copy.remove("w:titlePg");
    XmlTree numbers = copy.child("w:pgNumType");
    if (numbers != null) {
      numbers.attributes.remove("w:start");
    }
    XmlTree type = copy.child("w:type");
    if (type != null) {
      type.attributes.putAll(Map.of("w:val", "nextPage"));
    }
  }
}
