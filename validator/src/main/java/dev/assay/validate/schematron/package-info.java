/** Schematron over OSCAL documents of any format, by rules that can be stopped. */
@NullMarked
package dev.assay.validate.schematron;

import org.jspecify.annotations.NullMarked;
