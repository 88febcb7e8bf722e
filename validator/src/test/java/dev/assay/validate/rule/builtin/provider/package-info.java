/** Tests of the rules beside them. */
@NullMarked
package dev.assay.validate.rule.builtin.provider;

import org.jspecify.annotations.NullMarked;
