/** Markdown, as one file or as a folder. */
@NullMarked
package dev.assay.convert.markdown;

import org.jspecify.annotations.NullMarked;
