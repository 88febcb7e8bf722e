package dev.assay.profiles;

/** The ids of what resolving a profile as a whole can find. */
public final class ResolveRules {
  /** A document that is to be resolved and is no profile. */
  public static final String NOT_A_PROFILE = "PROFILE-NOT-A-PROFILE";

  /** An import that leads back to a profile that is being resolved. */
  public static final String CIRCULAR = "PROFILE-CIRCULAR";

  /** A profile that imports nothing. */
  public static final String NO_IMPORT = "PROFILE-NO-IMPORT";

  /** An imported document that is neither a catalog nor a profile. */
  public static final String IMPORT_TYPE = "PROFILE-IMPORT-TYPE";

  /** An imported document that has findings of its own. */
  public static final String IMPORT_FINDINGS = "PROFILE-IMPORT-FINDINGS";

  /** Versions of OSCAL that do not go together. */
  public static final String VERSION = "PROFILE-VERSION";

  /** A result without controls. */
  public static final String EMPTY = "PROFILE-EMPTY";

  /** A parameter that is used in the result and stands in a control that is not selected. */
  public static final String PARAM_BORROWED = "PROFILE-PARAM-BORROWED";

  /** The attribute with-parent-controls, which OSCAL does not have. */
  public static final String PARENT_CONTROLS = "PROFILE-PARENT-CONTROLS";

  /** Imports that pass a limit. */
  public static final String LIMIT = "PROFILE-LIMIT";

  private ResolveRules() {}
}
