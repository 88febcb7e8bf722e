package dev.assay.validate.constraint;

import org.jspecify.annotations.Nullable;

/** The kinds of Metaschema constraints, each with its element's name. */
public enum ConstraintKind {
  ALLOWED_VALUES("allowed-values"),
  MATCHES("matches"),
  HAS_CARDINALITY("has-cardinality"),
  IS_UNIQUE("is-unique"),
  INDEX("index"),
  INDEX_HAS_KEY("index-has-key"),
  EXPECT("expect");

  private final String label;

  ConstraintKind(String label) {
    this.label = label;
  }

  /** The element's name. */
  public String label() {
    return label;
  }

  static @Nullable ConstraintKind ofLabel(String label) {
    for (ConstraintKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    return null;
  }
}
