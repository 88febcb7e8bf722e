/** What a rule is, what it is told, and what a resolved profile asks of a plan. */
@NullMarked
package dev.assay.validate.rule;

import org.jspecify.annotations.NullMarked;
