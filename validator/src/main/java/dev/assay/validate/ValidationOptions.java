package dev.assay.validate;

import dev.assay.io.Limits;

/**
 * How documents are checked.
 *
 * @param level how far
 * @param limits what is read at most
 */
public record ValidationOptions(Level level, Limits limits) {}
