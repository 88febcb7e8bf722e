/** Tests of the comparison with the reference library. */
@NullMarked
package dev.assay.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
