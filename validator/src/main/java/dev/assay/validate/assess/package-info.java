/** Assesses a plan with its POA&amp;M, and writes what comes out of it. */
@NullMarked
package dev.assay.validate.assess;

import org.jspecify.annotations.NullMarked;
