/** Tests of the rules beside them. */
@NullMarked
package dev.assay.validate.rule.builtin.people;

import org.jspecify.annotations.NullMarked;
