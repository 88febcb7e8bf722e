/**
 * From bytes to typed documents and back: JSON, XML and YAML, within limits, with the place of
 * every problem.
 */
@NullMarked
package dev.assay.io;

import org.jspecify.annotations.NullMarked;
