package dev.assay.profiles.select;

/** The ids of what selecting controls can find. */
public final class SelectRules {
  /** An id or a pattern that selects nothing. */
  public static final String NOTHING = "PROFILE-SELECTS-NOTHING";

  /** An import that says neither include-all nor include-controls. */
  public static final String NO_SELECTION = "PROFILE-NO-SELECTION";

  /** A value of with-child-controls other than yes and no. */
  public static final String CHILD_CONTROLS = "PROFILE-CHILD-CONTROLS";

  private SelectRules() {}
}
