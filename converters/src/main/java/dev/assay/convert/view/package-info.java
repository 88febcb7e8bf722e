/** The one reading of OSCAL documents that all written formats share. */
@NullMarked
package dev.assay.convert.view;

import org.jspecify.annotations.NullMarked;
