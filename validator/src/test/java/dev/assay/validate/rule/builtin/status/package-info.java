/** Tests of the rules beside them. */
@NullMarked
package dev.assay.validate.rule.builtin.status;

import org.jspecify.annotations.NullMarked;
