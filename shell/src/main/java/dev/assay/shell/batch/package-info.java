/** Many inputs at once: finding them, opening zips, working in parallel, writing files whole. */
@NullMarked
package dev.assay.shell.batch;

import org.jspecify.annotations.NullMarked;
