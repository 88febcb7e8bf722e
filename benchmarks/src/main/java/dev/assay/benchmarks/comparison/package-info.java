/** What Assay and the reference library each find in a document, and in what the two differ. */
@org.jspecify.annotations.NullMarked
package dev.assay.benchmarks.comparison;
