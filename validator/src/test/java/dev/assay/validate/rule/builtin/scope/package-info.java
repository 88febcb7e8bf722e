/** Tests of the rules beside them. */
@NullMarked
package dev.assay.validate.rule.builtin.scope;

import org.jspecify.annotations.NullMarked;
