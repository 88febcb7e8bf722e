/** Compares NIST's schemas with the generated definitions. */
@NullMarked
package dev.assay.model.schema;

import org.jspecify.annotations.NullMarked;
