/**
 * What commands look like from outside: their options and arguments, their output, their exit
 * codes.
 */
@NullMarked
package dev.assay.shell.cli;

import org.jspecify.annotations.NullMarked;
