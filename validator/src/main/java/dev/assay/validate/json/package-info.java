/** Writes the JSON of results: indented, in a fixed order, equal bytes for equal content. */
@NullMarked
package dev.assay.validate.json;

import org.jspecify.annotations.NullMarked;
