/**
 * Saxon as the engine of Schematron. Only here is Saxon used; the {@code EngineLoader} of the
 * package above loads these classes and Saxon's, and nothing else may name them.
 */
@NullMarked
package dev.assay.validate.schematron.saxon;

import org.jspecify.annotations.NullMarked;
