/** Tests of the rules beside them. */
@NullMarked
package dev.assay.validate.rule.builtin.exception;

import org.jspecify.annotations.NullMarked;
