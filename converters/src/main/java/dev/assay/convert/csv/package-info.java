/** A worksheet as comma-separated values, out and back in. */
@NullMarked
package dev.assay.convert.csv;

import org.jspecify.annotations.NullMarked;
