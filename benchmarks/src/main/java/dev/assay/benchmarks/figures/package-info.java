/** Measures whole processes and writes the tables of the page on performance. */
@NullMarked
package dev.assay.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
