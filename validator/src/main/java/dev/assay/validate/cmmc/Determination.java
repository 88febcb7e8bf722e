package dev.assay.validate.cmmc;

/** What an assessment says of a requirement or an objective, by the names of 32 CFR 170.24(b). */
public enum Determination {
  MET("MET"),
  NOT_MET("NOT MET"),
  NOT_APPLICABLE("NOT APPLICABLE");

  private final String label;

  Determination(String label) {
    this.label = label;
  }

  /** The official name. */
  public String label() {
    return label;
  }

  /** Whether it costs nothing: a NOT APPLICABLE counts as a MET one. */
  public boolean isSatisfied() {
    return this != NOT_MET;
  }
}
