/** Schematron over OSCAL documents of any format. Only here is Saxon used. */
@NullMarked
package dev.assay.validate.schematron;

import org.jspecify.annotations.NullMarked;
