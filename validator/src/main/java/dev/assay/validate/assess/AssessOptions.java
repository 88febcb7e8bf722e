package dev.assay.validate.assess;

import dev.assay.validate.ValidationOptions;
import dev.assay.validate.cmmc.Assessor;
import java.time.LocalDate;

/**
 * How a plan is assessed.
 *
 * @param level the CMMC level: 1, 2 or 3
 * @param assessor whose assessment it is; at Level 2 the name of the status follows
 * @param asOf the day of the assessment
 * @param validation how the documents themselves are checked
 */
public record AssessOptions(
    int level, Assessor assessor, LocalDate asOf, ValidationOptions validation) {

  public AssessOptions {
    if (level < 1 || level > 3) {
      throw new IllegalArgumentException("there is no CMMC level " + level);
    }
  }

  /** Level 2, self-assessed, on this day. */
  public static AssessOptions on(LocalDate asOf) {
    return new AssessOptions(2, Assessor.SELF, asOf, ValidationOptions.DEFAULT);
  }
}
