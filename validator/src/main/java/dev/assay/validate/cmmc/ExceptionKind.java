package dev.assay.validate.cmmc;

import java.util.Optional;

/** What makes a requirement MET although it is not implemented as written. */
public enum ExceptionKind {
  /** Cannot be remediated; described with its mitigations in the SSP. */
  ENDURING("enduring-exception", "32 CFR 170.24(b)(1)(i)"),
  /** Arose after implementation; in an operational plan of action with reviews and progress. */
  TEMPORARY("temporary-deficiency", "32 CFR 170.24(b)(1)(ii)"),
  /** The DoD CIO adjudicated an alternative as equally effective; included in the SSP. */
  ADJUDICATION("dod-cio-adjudication", "32 CFR 170.24(c)(2)(i)(B)(8)");

  private final String value;
  private final String citation;

  ExceptionKind(String value, String citation) {
    this.value = value;
    this.citation = citation;
  }

  /** The value of the property {@code exception}. */
  public String value() {
    return value;
  }

  /** The paragraph that defines it. */
  public String citation() {
    return citation;
  }

  /** The kind with this value. */
  public static Optional<ExceptionKind> of(String value) {
    for (ExceptionKind kind : values()) {
      if (kind.value.equals(value)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
