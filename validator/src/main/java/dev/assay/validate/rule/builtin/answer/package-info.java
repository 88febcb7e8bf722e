/** The rules about what a plan says of each requirement. */
@NullMarked
package dev.assay.validate.rule.builtin.answer;

import org.jspecify.annotations.NullMarked;
