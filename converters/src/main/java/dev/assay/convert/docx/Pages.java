package dev.assay.convert.docx;

/** How the pages of a file stand or lie. */
interface Pages {
  /** How wide the text of a page is, in twentieths of a point. */
  int width(boolean lying);

  /** Ends the pages so far, which lie or stand. */
  void turn(WordXml xml, boolean lying);

  /** Says how the last pages stand. */
  void last(WordXml xml, boolean lying);
}
