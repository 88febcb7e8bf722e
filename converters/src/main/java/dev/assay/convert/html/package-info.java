/** Self-contained pages for a browser or a printer. */
@NullMarked
package dev.assay.convert.html;

import org.jspecify.annotations.NullMarked;
