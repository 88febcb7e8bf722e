/** Excel workbooks out, and edited ones back in. */
@NullMarked
package dev.assay.convert.xlsx;

import org.jspecify.annotations.NullMarked;
