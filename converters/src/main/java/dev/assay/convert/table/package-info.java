/** Tables of a document as worksheets, and the edits of worksheets taken back. */
@NullMarked
package dev.assay.convert.table;

import org.jspecify.annotations.NullMarked;
