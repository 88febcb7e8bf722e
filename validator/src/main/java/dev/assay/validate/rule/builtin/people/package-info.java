/** The rules about roles, people and companies. */
@NullMarked
package dev.assay.validate.rule.builtin.people;

import org.jspecify.annotations.NullMarked;
