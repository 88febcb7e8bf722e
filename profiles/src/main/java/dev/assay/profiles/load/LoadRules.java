package dev.assay.profiles.load;

/** The ids of what opening a referenced document can find. */
public final class LoadRules {
  /** An href that leads nowhere, or nowhere that may be opened. */
  public static final String UNREACHABLE = "HREF-UNREACHABLE";

  /** A fragment href that names no resource of the document's back matter. */
  public static final String NO_RESOURCE = "HREF-NO-RESOURCE";

  /** What an href leads to is not an OSCAL document, or not one that fits. */
  public static final String NOT_OSCAL = "HREF-NOT-OSCAL";

  /** The content of an rlink does not have the hash that the rlink states. */
  public static final String HASH = "HREF-HASH";

  /** A stated hash could not be checked. */
  public static final String HASH_UNCHECKED = "HREF-HASH-UNCHECKED";

  /** Base64 that cannot be decoded. */
  public static final String BASE64 = "HREF-BASE64";

  private LoadRules() {}
}
