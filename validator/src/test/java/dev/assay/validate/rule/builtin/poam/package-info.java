/** Tests of the rules beside them. */
@NullMarked
package dev.assay.validate.rule.builtin.poam;

import org.jspecify.annotations.NullMarked;
