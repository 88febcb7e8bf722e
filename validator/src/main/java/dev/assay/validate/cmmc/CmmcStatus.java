package dev.assay.validate.cmmc;

import java.util.Locale;
import java.util.Optional;

/** The seven CMMC statuses by their official names (32 CFR 170.4). */
public enum CmmcStatus {
  FINAL_LEVEL_1_SELF("Final Level 1 (Self)", 1, true, "32 CFR 170.15(a)(1)"),
  CONDITIONAL_LEVEL_2_SELF("Conditional Level 2 (Self)", 2, false, "32 CFR 170.16(a)(1)(ii)"),
  FINAL_LEVEL_2_SELF("Final Level 2 (Self)", 2, true, "32 CFR 170.16(a)(1)"),
  CONDITIONAL_LEVEL_2_C3PAO("Conditional Level 2 (C3PAO)", 2, false, "32 CFR 170.17(a)(1)(ii)"),
  FINAL_LEVEL_2_C3PAO("Final Level 2 (C3PAO)", 2, true, "32 CFR 170.17(a)(1)"),
  CONDITIONAL_LEVEL_3_DIBCAC("Conditional Level 3 (DIBCAC)", 3, false, "32 CFR 170.18(a)(1)(ii)"),
  FINAL_LEVEL_3_DIBCAC("Final Level 3 (DIBCAC)", 3, true, "32 CFR 170.18(a)(1)");

  /** What SPRS shows when there is none of the seven. */
  public static final String NONE = "No CMMC Status";

  private final String label;
  private final int level;
  private final boolean complete;
  private final String citation;

  CmmcStatus(String label, int level, boolean complete, String citation) {
    this.label = label;
    this.level = level;
    this.complete = complete;
    this.citation = citation;
  }

  /** The official name. */
  public String label() {
    return label;
  }

  /** The level: 1, 2 or 3. */
  public int level() {
    return level;
  }

  /** Whether it is a Final status; else it is Conditional. */
  public boolean isFinal() {
    return complete;
  }

  /** The paragraph that gives it. */
  public String citation() {
    return citation;
  }

  /** The Final status that a Conditional one turns into; a Final one is its own. */
  public CmmcStatus whenClosedOut() {
    return switch (this) {
      case CONDITIONAL_LEVEL_2_SELF -> FINAL_LEVEL_2_SELF;
      case CONDITIONAL_LEVEL_2_C3PAO -> FINAL_LEVEL_2_C3PAO;
      case CONDITIONAL_LEVEL_3_DIBCAC -> FINAL_LEVEL_3_DIBCAC;
      default -> this;
    };
  }

  /** The status with this name; white space and letter case do not matter. */
  public static Optional<CmmcStatus> ofLabel(String label) {
    String wanted = Prose.normal(label);
    for (CmmcStatus status : values()) {
      if (Prose.normal(status.label).toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
