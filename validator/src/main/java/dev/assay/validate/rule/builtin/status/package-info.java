/** The rules about CMMC statuses and their dates. */
@NullMarked
package dev.assay.validate.rule.builtin.status;

import org.jspecify.annotations.NullMarked;
