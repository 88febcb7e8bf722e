package dev.assay.validate.schema;

import dev.assay.io.ReadRules;

/**
 * The ids of what the schema check finds beside the problems of form that {@link
 * dev.assay.io.ReadRules} names.
 */
public final class SchemaRules {
  /** A value that does not follow the rules of its data type, or is not in its list. */
  public static final String VALUE = ReadRules.VALUE;

  /** Items that exclude each other, or none of the items of which one is due. */
  public static final String CHOICE = "OSCAL-CHOICE";

  /** The stated OSCAL version is missing, misspelt, or one whose schema is not at hand. */
  public static final String VERSION = "OSCAL-VERSION";

  private SchemaRules() {}
}
