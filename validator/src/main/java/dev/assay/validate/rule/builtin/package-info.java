/** The rules that Assay brings along. */
@NullMarked
package dev.assay.validate.rule.builtin;

import org.jspecify.annotations.NullMarked;
