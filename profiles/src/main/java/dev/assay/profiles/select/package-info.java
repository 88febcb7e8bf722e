/** The import phase: which controls of a catalog a profile selects. */
@NullMarked
package dev.assay.profiles.select;

import org.jspecify.annotations.NullMarked;
