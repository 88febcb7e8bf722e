/** What all Office files need: steady bytes and hashes. */
@NullMarked
package dev.assay.convert.office;

import org.jspecify.annotations.NullMarked;
