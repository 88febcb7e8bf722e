/**
 * Saxon as the engine of Schematron. Only here is Saxon used. {@link
 * dev.assay.validate.schematron.EngineLoader} loads these classes and Saxon's; nothing else may
 * name them.
 */
@NullMarked
package dev.assay.validate.schematron.saxon;

import org.jspecify.annotations.NullMarked;
