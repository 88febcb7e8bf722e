/**
 * OSCAL's constraints: the table of the definitions, and external ones, checked over the typed
 * document.
 */
@NullMarked
package dev.assay.validate.constraint;

import org.jspecify.annotations.NullMarked;
