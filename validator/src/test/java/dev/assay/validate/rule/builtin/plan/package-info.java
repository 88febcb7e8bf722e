/** Tests of the rules beside them. */
@NullMarked
package dev.assay.validate.rule.builtin.plan;

import org.jspecify.annotations.NullMarked;
