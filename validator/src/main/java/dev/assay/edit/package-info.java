/** Edits of documents: each gives a new document, or says why it cannot. */
@NullMarked
package dev.assay.edit;

import org.jspecify.annotations.NullMarked;
