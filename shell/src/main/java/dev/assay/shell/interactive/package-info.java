/** The interactive shell: Spring Shell over JLine. The only place that knows either. */
@NullMarked
package dev.assay.shell.interactive;

import org.jspecify.annotations.NullMarked;
