package dev.assay.diagnostic;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
  /** The document breaks a rule that it must keep. */
  ERROR,
  /** The document keeps the rules but is likely wrong, or will be taken amiss by others. */
  WARNING,
  /** Worth knowing; nothing to mend. */
  INFO;

  /** The name in reports, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this weighs as much as the other or more. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
