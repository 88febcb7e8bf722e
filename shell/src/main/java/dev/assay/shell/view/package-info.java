/** Results as text for people: wrapped, in columns, coloured where the terminal takes it. */
@NullMarked
package dev.assay.shell.view;

import org.jspecify.annotations.NullMarked;
