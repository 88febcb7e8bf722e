/** The rules about the plan of action and milestones. */
@NullMarked
package dev.assay.validate.rule.builtin.poam;

import org.jspecify.annotations.NullMarked;
