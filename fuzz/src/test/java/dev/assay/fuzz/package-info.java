/** What a stranger's bytes may do to each reader: nothing but give findings. */
@NullMarked
package dev.assay.fuzz;

import org.jspecify.annotations.NullMarked;
