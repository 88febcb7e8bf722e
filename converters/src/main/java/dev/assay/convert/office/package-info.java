/** What all Office files need: a way in, steady bytes and hashes. */
@NullMarked
package dev.assay.convert.office;

import org.jspecify.annotations.NullMarked;
