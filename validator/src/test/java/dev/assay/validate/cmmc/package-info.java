/** Tests of status, score, gate and dates. */
@NullMarked
package dev.assay.validate.cmmc;

import org.jspecify.annotations.NullMarked;
