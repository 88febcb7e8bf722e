/** What two versions of a document differ in, told in the terms of OSCAL. */
@NullMarked
package dev.assay.diff;

import org.jspecify.annotations.NullMarked;
