/** Drafts of OSCAL documents out of files that Assay did not write. */
@org.jspecify.annotations.NullMarked
package dev.assay.convert.draft;
