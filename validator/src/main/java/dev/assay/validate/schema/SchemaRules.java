package dev.assay.validate.schema;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
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

  /** So many problems against the schema are listed. */
  static final int MAX_PROBLEMS = 1000;

  private SchemaRules() {}

  /** Says that a document has more problems against the schema than are listed. */
  static Finding tooMany(String file, DocumentType type) {
    return Finding.of(
        ReadRules.LIMIT,
        Severity.ERROR,
        "more than " + MAX_PROBLEMS + " problems against the schema; the rest is not listed",
        Location.ofPointer(file, "/" + type.rootName()),
        null);
  }
}
