/** Word documents out, and edited ones back in. */
@NullMarked
package dev.assay.convert.docx;

import org.jspecify.annotations.NullMarked;
