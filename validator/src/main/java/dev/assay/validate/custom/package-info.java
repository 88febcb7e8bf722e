/**
 * The rules that users bring: constraint files, Schematron, and what they say about other rules.
 */
@NullMarked
package dev.assay.validate.custom;

import org.jspecify.annotations.NullMarked;
