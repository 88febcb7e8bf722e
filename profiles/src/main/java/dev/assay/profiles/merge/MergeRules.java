package dev.assay.profiles.merge;

/** The ids of what merging can find. */
public final class MergeRules {
  /** Controls with one id that are all kept. */
  public static final String CLASH = "PROFILE-CLASH";

  /** A combination method that is not defined. */
  public static final String COMBINE = "PROFILE-COMBINE";

  /** More than one structuring directive. */
  public static final String STRUCTURE = "PROFILE-STRUCTURE";

  /** A control that insert-controls puts into the result more than once. */
  public static final String INSERTED_TWICE = "PROFILE-INSERTED-TWICE";

  /** An order of insert-controls that is not defined. */
  public static final String ORDER = "PROFILE-ORDER";

  /** Imported controls that a custom structure has no place for. */
  public static final String NOT_PLACED = "PROFILE-NOT-PLACED";

  private MergeRules() {}
}
