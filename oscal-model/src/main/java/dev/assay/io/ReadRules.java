package dev.assay.io;

/** The ids of what reading can find. */
public final class ReadRules {
  /** The text is not well-formed JSON, XML or YAML. */
  public static final String SYNTAX = "READ-SYNTAX";

  /** The document is of none of the formats or of no OSCAL model. */
  public static final String NOT_OSCAL = "READ-NOT-OSCAL";

  /** A limit on size, depth or length is passed. */
  public static final String LIMIT = "READ-LIMIT";

  /** A document type declaration, which could name files and hide expansions. */
  public static final String DOCTYPE = "READ-DOCTYPE";

  /** A YAML alias of an anchor that is not there, or that stands in the anchor's own value. */
  public static final String ALIAS = "READ-ALIAS";

  /** A key, element, attribute or text that OSCAL does not have at its place. */
  public static final String UNKNOWN = "OSCAL-UNKNOWN";

  /** A key that stands twice in one object. */
  public static final String DUPLICATE_KEY = "OSCAL-DUPLICATE-KEY";

  /** An element that may stand once and stands again, or an object where a list is due. */
  public static final String CARDINALITY = "OSCAL-CARDINALITY";

  /** A value of another kind than the definition says: text for a number, an object for text. */
  public static final String TYPE = "OSCAL-TYPE";

  /** A value that breaks the rules of its data type. */
  public static final String VALUE = "OSCAL-VALUE";

  /** A null. */
  public static final String NULL = "OSCAL-NULL";

  /** A list without items, or text without characters. */
  public static final String EMPTY = "OSCAL-EMPTY";

  /** A required item that is not there. */
  public static final String MISSING = "OSCAL-MISSING";

  /** An XML element that stands before or after its turn. */
  public static final String ORDER = "OSCAL-ORDER";

  /** Markup that OSCAL does not have. */
  public static final String MARKUP = "OSCAL-MARKUP";

  private ReadRules() {}
}
