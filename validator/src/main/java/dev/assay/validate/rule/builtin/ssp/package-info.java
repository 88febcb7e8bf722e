/** Rules about how a system security plan answers its profile. */
@NullMarked
package dev.assay.validate.rule.builtin.ssp;

import org.jspecify.annotations.NullMarked;
