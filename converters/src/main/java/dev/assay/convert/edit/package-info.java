/** What an edited file changes in a document, whatever program it was edited with. */
@NullMarked
package dev.assay.convert.edit;

import org.jspecify.annotations.NullMarked;
