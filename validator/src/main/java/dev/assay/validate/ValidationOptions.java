package dev.assay.validate;

import dev.assay.io.Limits;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.validate.custom.UserRules;

/**
 * How documents are checked.
 *
 * @param level how far
 * @param limits what is read at most
 * @param loader opens what documents import; used from {@link Level#CONSTRAINTS} on
 * @param rules the user's own rules; used from {@link Level#CONSTRAINTS} on
 */
public record ValidationOptions(
    Level level, Limits limits, DocumentLoader loader, UserRules rules) {

  /** All that there is to check, the usual limits, files and built-in documents only. */
  public static final ValidationOptions DEFAULT =
      new ValidationOptions(Level.RULES, Limits.DEFAULT, new DocumentLoader());

  /** Without rules of the user's own. */
  public ValidationOptions(Level level, Limits limits, DocumentLoader loader) {
    this(level, limits, loader, UserRules.NONE);
  }

  /** The same at another level. */
  public ValidationOptions withLevel(Level newLevel) {
    return new ValidationOptions(newLevel, limits, loader, rules);
  }

  /** The same with another loader. */
  public ValidationOptions withLoader(DocumentLoader newLoader) {
    return new ValidationOptions(level, limits, newLoader, rules);
  }

  /** The same with these rules of the user's own. */
  public ValidationOptions withRules(UserRules newRules) {
    return new ValidationOptions(level, limits, loader, newRules);
  }
}
