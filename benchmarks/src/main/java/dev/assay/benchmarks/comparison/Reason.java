package dev.assay.benchmarks.comparison;

import dev.assay.benchmarks.comparison.Ledger.Who;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one of both finds what the other does not, as far as it is known. The page on disagreements
 * says of each who is right.
 */
public enum Reason {
  /** A value that the definition lists as deprecated. */
  DEPRECATED(Who.ASSAY, "a deprecated value"),
  /** A relative reference where the definition demands a URI. */
  RELATIVE(Who.ASSAY, "a relative reference for a URI"),
  /** A version of OSCAL whose schema is not at hand, or none at all. */
  VERSION(Who.ASSAY, "the version of OSCAL"),
  /** A mistake against the schema in YAML, for which the reference has none. */
  YAML(Who.ASSAY, "form or schema of YAML"),
  /** A document type declaration. */
  DOCTYPE(Who.ASSAY, "a document type declaration"),
  /** A line of text without text, which the XSD takes and the JSON Schema does not. */
  EMPTY_LINE(Who.ASSAY, "an empty line of text in XML"),
  /** A value that Assay reports as malformed, and not for the list that it fails too. */
  AS_FORM(Who.REFERENCE, "a value, said by Assay as a mistake against the schema"),
  /** A doubled item, which one of NIST's constraints and one of the library's find both. */
  SAID_ONCE(Who.REFERENCE, "a doubled item, said by Assay by NIST's constraint"),
  /** A mistake that the schema tells again, as seen from another alternative or a part of it. */
  SAID_AGAIN(Who.REFERENCE, "a mistake that the schema tells more than once"),
  /** An e-mail address below a top-level domain that is not in the public DNS. */
  EMAIL(Who.REFERENCE, "an e-mail address of a reserved domain"),
  /** A reference that is not there: the key of an index-has-key has no value. */
  NO_KEY(Who.REFERENCE, "a reference that is not there"),
  /** A key of several values. */
  SEVERAL_KEYS(Who.REFERENCE, "a key of several values"),
  /** A fragment that is looked up with its sign. */
  FRAGMENT(Who.REFERENCE, "a fragment looked up with its #"),
  /** Two holders of one index. */
  DOUBLE_INDEX(Who.REFERENCE, "an index that two nodes hold"),
  /** Two items of one key, of which the reference takes the deeper one for the second. */
  SWAPPED(Who.BOTH, "the other one of a pair"),
  /** The evaluation of a constraint ended. */
  FAILURE(Who.REFERENCE, "a constraint that cannot be evaluated"),
  /** Nobody knows yet. */
  UNKNOWN(null, "not explained");

  private final @Nullable Who who;
  private final String label;

  Reason(@Nullable Who who, String label) {
    this.who = who;
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /**
   * Why only one side has a finding.
   *
   * @param who the side that has it
   * @param document the name of the document
   * @param found what it found
   * @param assay all that Assay found in the document
   * @param reference all that the reference found in it
   */
  static Reason of(
      Who who, String document, Found found, List<Found> assay, List<Found> reference) {
    for (Reason reason : values()) {
      boolean ofBoth = reason.who == Who.BOTH;
      if ((ofBoth || reason.who == who) && reason.fits(document, found, assay, reference)) {
        return reason;
      }
    }
    return UNKNOWN;
  }

  private boolean fits(String document, Found found, List<Found> assay, List<Found> reference) {
    String message = found.message();
    return switch (this) {
      case DEPRECATED -> message.contains("deprecated since");
      case RELATIVE -> message.contains("it must be an absolute URI");
      case VERSION -> found.kind().equals("OSCAL-VERSION");
      case YAML -> found.isForm() && document.matches(".*\\.ya?ml");
      case DOCTYPE -> found.kind().equals("READ-DOCTYPE");
      case EMPTY_LINE ->
          found.kind().equals("OSCAL-EMPTY")
              && message.contains("which JSON and YAML do not allow");
      case AS_FORM ->
          found.kind().startsWith("oscal:")
              && assay.stream().anyMatch(f -> f.isForm() && f.place().equals(found.place()));
      case SAID_ONCE ->
          found.kind().startsWith("oscal-")
              && assay.stream().anyMatch(f -> isDouble(f) && f.place().equals(found.place()));
      case SAID_AGAIN ->
          found.kind().equals(Found.SCHEMA)
              && (assay.stream().anyMatch(f -> isNear(f, found))
                  || reference.stream().anyMatch(f -> isPart(f, found)));
      case EMAIL -> message.endsWith(".example] is not a valid email address");
      case NO_KEY -> message.contains("Key reference [null");
      case SEVERAL_KEYS -> message.contains("did not result in a single item");
      case FRAGMENT -> message.contains("Key reference [#");
      case DOUBLE_INDEX -> message.startsWith("Duplicate index named");
      case SWAPPED ->
          assay.contains(found)
              ? reference.stream().anyMatch(f -> names(f, found))
              : assay.stream().anyMatch(f -> names(found, f));
      case FAILURE -> found.kind().startsWith(ReferenceFindings.FAILURE);
      case UNKNOWN -> false;
    };
  }

  /** Whether the reference names the place of the same violation as one of a pair. */
  private static boolean names(Found reference, Found assay) {
    return reference.kind().equals(assay.kind())
        && Paths.normal(reference.message()).contains("'" + assay.place() + "'");
  }

  private static boolean isDouble(Found found) {
    return found.message().contains("which must be unique");
  }

  /** Whether an object fits none of the alternatives since a part of it is wrong. */
  private static boolean isPart(Found other, Found found) {
    return found.message().matches(".*(required|extraneous) key .*")
        && other.marks().stream().anyMatch(m -> m.startsWith(found.marks().get(0) + "/"));
  }

  /** Whether one place holds the other. */
  private static boolean isNear(Found assay, Found schema) {
    String there = schema.marks().get(0) + "/";
    return there.startsWith("/")
        && assay.marks().stream()
            .limit(2)
            .anyMatch(m -> m.startsWith(there) || there.startsWith(m + "/"));
  }
}
