/** The rules about the assessment scope and its asset categories. */
@NullMarked
package dev.assay.validate.rule.builtin.scope;

import org.jspecify.annotations.NullMarked;
