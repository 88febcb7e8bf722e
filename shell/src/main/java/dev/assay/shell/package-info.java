/** The program's entry: it tells one-shot commands from the interactive shell. */
@NullMarked
package dev.assay.shell;

import org.jspecify.annotations.NullMarked;
