/** Checks documents against the JSON Schemas and XSDs of OSCAL. */
@NullMarked
package dev.assay.validate.schema;

import org.jspecify.annotations.NullMarked;
