package dev.assay.validate;

import dev.assay.diagnostic.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From which severity on findings make a run fail. */
public enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  /** Findings never make a run fail; inputs that cannot be read still do. */
  NEVER(null);

  private final @Nullable Severity least;

  FailOn(@Nullable Severity least) {
    this.least = least;
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a finding of this severity makes a run fail. */
  public boolean isMetBy(Severity severity) {
    return least != null && severity.isAtLeast(least);
  }

  /** The value with this label, or null. */
  public static @Nullable FailOn ofLabel(String label) {
    for (FailOn value : values()) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    return null;
  }
}
