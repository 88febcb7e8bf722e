package dev.assay.convert.docx;

/** Page sizes, headers and footers of the sections that Word knows. */
final class PageSetup implements Pages {
  private static final String SHORT = "12240";
  private static final String LONG = "15840";
  private static final String MARGIN = "1440";

  private final String header;
  private final String firstHeader;
  private final String footer;
  private boolean started;

  /** Takes the relations of the header, of the first page's header, and of the footer. */
  PageSetup(String header, String firstHeader, String footer) {
    this.header = header;
    this.firstHeader = firstHeader;
    this.footer = footer;
  }

  @Override
  public int width(boolean lying) {
    return lying ? 12960 : 9360;
  }

  @Override
  public void turn(WordXml xml, boolean lying) {
    xml.start("w:p").start("w:pPr").val("w:pStyle", "TableSpace");
    section(xml, lying);
    xml.end().end();
  }

  @Override
  public void last(WordXml xml, boolean lying) {
    section(xml, lying);
  }

  private void section(WordXml xml, boolean lying) {
    xml.start("w:sectPr");
    reference(xml, "w:headerReference", "default", header);
    if (!started) {
      reference(xml, "w:headerReference", "first", firstHeader);
    }
    reference(xml, "w:footerReference", "default", footer);
    if (!started) {
      reference(xml, "w:footerReference", "first", footer);
    }
    xml.val("w:type", "nextPage");
    if (lying) {
      xml.empty("w:pgSz", "w:w", LONG, "w:h", SHORT, "w:orient", "landscape");
    } else {
      xml.empty("w:pgSz", "w:w", SHORT, "w:h", LONG);
    }
    xml.empty(
        "w:pgMar",
        "w:top",
        MARGIN,
        "w:right",
        MARGIN,
        "w:bottom",
        "1300",
        "w:left",
        MARGIN,
        "w:header",
        "620",
        "w:footer",
        "560",
        "w:gutter",
        "0");
    if (!started) {
      xml.empty("w:titlePg");
    }
    xml.end();
    started = true;
  }

  private static void reference(WordXml xml, String name, String type, String id) {
    xml.empty(name, "w:type", type, "r:id", id);
  }
}
