package dev.assay.validate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a document is checked; each level includes those before it. */
public enum Level {
  /** The form: well-formed, readable, and valid against the OSCAL schema. */
  SCHEMA,
  /** The constraints that the OSCAL definitions declare beside the schema. */
  CONSTRAINTS,
  /** Assay's own rules, such as whether an SSP answers every requirement of its profile. */
  RULES;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this level includes the other. */
  public boolean includes(Level other) {
    return compareTo(other) >= 0;
  }

  /** The level with this label, or null. */
  public static @Nullable Level ofLabel(String label) {
    for (Level level : values()) {
      if (level.label().equals(label)) {
        return level;
      }
    }
    return null;
  }
}
