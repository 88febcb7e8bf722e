/** Bad input of every kind, given to the program as it is. */
@NullMarked
package dev.assay.shell.hostile;

import org.jspecify.annotations.NullMarked;
