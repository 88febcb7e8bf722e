/** Whole OSCAL documents: their types, versions and roots. */
@NullMarked
package dev.assay.document;

import org.jspecify.annotations.NullMarked;
