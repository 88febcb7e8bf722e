package dev.assay.validate.cmmc;

import java.util.Locale;
import java.util.Optional;

/** Who carries out the assessment. */
public enum Assessor {
  /** The organization itself. */
  SELF,
  /** A certified third-party assessment organization. */
  C3PAO;

  /** The Level 2 status that this assessor's assessment gives. */
  public CmmcStatus level2(boolean complete) {
    if (this == SELF) {
      return complete ? CmmcStatus.FINAL_LEVEL_2_SELF : CmmcStatus.CONDITIONAL_LEVEL_2_SELF;
    }
    return complete ? CmmcStatus.FINAL_LEVEL_2_C3PAO : CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO;
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The assessor with this name. */
  public static Optional<Assessor> ofLabel(String label) {
    for (Assessor assessor : values()) {
      if (assessor.label().equals(label)) {
        return Optional.of(assessor);
      }
    }
    return Optional.empty();
  }
}
