/** Tests of the rules beside them. */
@NullMarked
package dev.assay.validate.rule.builtin.answer;

import org.jspecify.annotations.NullMarked;
