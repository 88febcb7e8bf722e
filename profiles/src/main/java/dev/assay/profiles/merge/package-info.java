/** The merge phase: selected controls combined and arranged as flat, as-is or custom. */
@NullMarked
package dev.assay.profiles.merge;

import org.jspecify.annotations.NullMarked;
