/** The rules about enduring exceptions, temporary deficiencies and adjudications. */
@NullMarked
package dev.assay.validate.rule.builtin.exception;

import org.jspecify.annotations.NullMarked;
