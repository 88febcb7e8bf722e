package dev.assay.validate.constraint;

/**
 * When constraints are checked. Those of the later passes need what the first one has found; the
 * document is walked again for them, since keeping them for each node takes more memory than the
 * nodes do.
 */
enum Pass {
  /** All that is not said below. */
  FIRST,

  /** Allowed values that let others pass: they forgive, and only when there is what to forgive. */
  FORGIVING,

  /** References to indexes, which have to be complete. */
  REFERENCES;

  /** The pass of a constraint. */
  static Pass of(ConstraintSpec spec) {
    return switch (spec.kind()) {
      case INDEX_HAS_KEY -> REFERENCES;
      case ALLOWED_VALUES -> spec.allowOther() && !spec.listsDeprecated() ? FORGIVING : FIRST;
      default -> FIRST;
    };
  }
}
