package dev.assay.convert.edit;

/**
 * A change that an edited file makes to a document.
 *
 * @param kind what is done
 * @param heading the heading it stands under
 * @param address the place in the document
 * @param before the text before, empty for a new object
 * @param after the text after, empty for an object taken away
 */
public record Change(Kind kind, String heading, String address, String before, String after) {

  /** What a change does. */
  public enum Kind {
    /** A text has become another. */
    EDITED,
    /** A row has come. */
    ADDED,
    /** A row has gone. */
    REMOVED
  }
}
