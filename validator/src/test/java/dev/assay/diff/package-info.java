/** The laws of comparing documents, and what a comparison says. */
@NullMarked
package dev.assay.diff;

import org.jspecify.annotations.NullMarked;
