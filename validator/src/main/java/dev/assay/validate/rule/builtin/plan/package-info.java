/** The rules about what a plan has to describe (3.12.4). */
@NullMarked
package dev.assay.validate.rule.builtin.plan;

import org.jspecify.annotations.NullMarked;
