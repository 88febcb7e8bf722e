/** Tests of the table of rules, and how each rule is tested. */
@NullMarked
package dev.assay.validate.rule.builtin;

import org.jspecify.annotations.NullMarked;
