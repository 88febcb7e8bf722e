package dev.assay.validate;

import dev.assay.io.Limits;
import dev.assay.profiles.load.DocumentLoader;

/**
 * How documents are checked.
 *
 * @param level how far
 * @param limits what is read at most
 * @param loader opens what documents import; used from {@link Level#RULES} on
 */
public record ValidationOptions(Level level, Limits limits, DocumentLoader loader) {

  /** All that there is to check, the usual limits, files and built-in documents only. */
  public static final ValidationOptions DEFAULT =
      new ValidationOptions(Level.RULES, Limits.DEFAULT, new DocumentLoader());

  /** The same at another level. */
  public ValidationOptions withLevel(Level newLevel) {
    return new ValidationOptions(newLevel, limits, loader);
  }
}
