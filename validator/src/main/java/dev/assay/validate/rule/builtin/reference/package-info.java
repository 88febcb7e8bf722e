/** Rules about references: within a document, and into those that it imports. */
@NullMarked
package dev.assay.validate.rule.builtin.reference;

import org.jspecify.annotations.NullMarked;
