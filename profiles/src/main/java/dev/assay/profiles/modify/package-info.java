/** The modify phase: parameters set, and contents of controls added and removed. */
@NullMarked
package dev.assay.profiles.modify;

import org.jspecify.annotations.NullMarked;
