/** Edits of plans, and that nothing else changes with them. */
@NullMarked
package dev.assay.edit;

import org.jspecify.annotations.NullMarked;
