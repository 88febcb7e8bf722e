/** Reads the OSCAL definitions at build time and writes the Java bindings, tables and schemas. */
@NullMarked
package dev.assay.generator;

import org.jspecify.annotations.NullMarked;
