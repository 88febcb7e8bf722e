/** Metapath, the expression language of OSCAL's constraints, evaluated over the typed document. */
@NullMarked
package dev.assay.validate.metapath;

import org.jspecify.annotations.NullMarked;
