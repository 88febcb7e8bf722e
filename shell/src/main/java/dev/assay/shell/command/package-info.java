/**
 * The commands: each reads its options, calls one door of the core, and hands the result to a view.
 */
@NullMarked
package dev.assay.shell.command;

import org.jspecify.annotations.NullMarked;
