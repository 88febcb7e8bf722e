/** Checks documents: the door from bytes to a report. */
@NullMarked
package dev.assay.validate;

import org.jspecify.annotations.NullMarked;
