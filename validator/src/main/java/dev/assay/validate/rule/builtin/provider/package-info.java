/** The rules about cloud and other external service providers. */
@NullMarked
package dev.assay.validate.rule.builtin.provider;

import org.jspecify.annotations.NullMarked;
