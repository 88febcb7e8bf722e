/** First drafts of documents, with every answer still to give. */
@NullMarked
package dev.assay.convert.init;

import org.jspecify.annotations.NullMarked;
