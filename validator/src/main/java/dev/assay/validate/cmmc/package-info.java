/** What a system security plan means for CMMC: status, score, POA&amp;M gate and dates. */
@NullMarked
package dev.assay.validate.cmmc;

import org.jspecify.annotations.NullMarked;
