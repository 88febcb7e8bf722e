/** Tests of documents as a whole. */
@NullMarked
package dev.assay.document;

import org.jspecify.annotations.NullMarked;
