/** Writes reports for machines. */
@NullMarked
package dev.assay.validate.report;

import org.jspecify.annotations.NullMarked;
