package dev.assay.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or worth knowing, about a document.
 *
 * @param ruleId the stable id of the rule, for example {@code OSCAL-UNKNOWN}
 * @param severity how much it weighs
 * @param message what is wrong, the value seen and what is allowed; no full stop at the end
 * @param location where
 * @param help how to mend it, or null when the message says all
 * @param citations the paragraphs that the rule rests on, for example {@code 32 CFR 170.24(c)(2)}
 */
public record Finding(
    String ruleId,
    Severity severity,
    String message,
    Location location,
    @Nullable String help,
    List<String> citations) {

  public Finding {
    citations = List.copyOf(citations);
  }

  /** A finding without citations. */
  public static Finding of(
      String ruleId, Severity severity, String message, Location location, @Nullable String help) {
    return new Finding(ruleId, severity, message, location, help, List.of());
  }

  /** This finding at another place. */
  public Finding at(Location other) {
    return new Finding(ruleId, severity, message, other, help, citations);
  }
}
