package dev.assay.profiles.load;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something to say about following an href; where the href stands is the caller's to know.
 *
 * @param severity how much it weighs
 * @param rule the rule's id
 * @param message what is wrong
 * @param help how to mend it, or null
 */
public record Note(Severity severity, String rule, String message, @Nullable String help) {

  static Note error(String rule, String message, @Nullable String help) {
    return new Note(Severity.ERROR, rule, message, help);
  }

  static Note warning(String rule, String message, @Nullable String help) {
    return new Note(Severity.WARNING, rule, message, help);
  }

  /** The finding at the place of the href. */
  public Finding at(Location where) {
    return Finding.of(rule, severity, message, where, help);
  }
}
