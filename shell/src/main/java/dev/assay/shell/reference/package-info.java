/** What is made from the table of commands: completion scripts, the man page, reference pages. */
@NullMarked
package dev.assay.shell.reference;

import org.jspecify.annotations.NullMarked;
