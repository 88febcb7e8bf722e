package dev.assay.testing;

/** Where random tests begin. */
public final class Seeds {
  /**
   * The seed of every property. It is fixed, so that a build that failed fails again, and a change
   * is blamed for nothing but itself; an empty text makes each run search somewhere new.
   */
  public static final String FIXED = "20260101";

  private Seeds() {}
}
