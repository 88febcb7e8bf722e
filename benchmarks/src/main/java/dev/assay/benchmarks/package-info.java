/** What reading, resolving and checking cost once the machine is warm. */
@NullMarked
package dev.assay.benchmarks;

import org.jspecify.annotations.NullMarked;
