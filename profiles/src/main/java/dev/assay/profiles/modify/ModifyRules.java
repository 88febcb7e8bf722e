package dev.assay.profiles.modify;

/** The ids of what modifying can find. */
public final class ModifyRules {
  /** A set-parameter for a parameter that the result does not have. */
  public static final String NO_PARAM = "PROFILE-NO-PARAM";

  /** A selection of a parameter that gives way to a value, or a value that gives way to one. */
  public static final String VALUE_OR_SELECT = "PROFILE-VALUE-OR-SELECT";

  /** An alter of a control that the result does not have. */
  public static final String NO_CONTROL = "PROFILE-NO-CONTROL";

  /** An alter whose control-id names a group. */
  public static final String GROUP = "PROFILE-ALTERS-GROUP";

  /** An add that names nothing inside the control. */
  public static final String ADD_NOWHERE = "PROFILE-ADD-NOWHERE";

  /** Something to be added to what cannot hold it. */
  public static final String ADD_MISFIT = "PROFILE-ADD-MISFIT";

  /** A position that is not defined. */
  public static final String POSITION = "PROFILE-POSITION";

  /** A remove that matches nothing. */
  public static final String REMOVE_NOTHING = "PROFILE-REMOVE-NOTHING";

  private ModifyRules() {}
}
