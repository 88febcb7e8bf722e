/** Assessment packages: a folder or a zip with a plan and all that belongs to it. */
@NullMarked
package dev.assay.validate.pkg;

import org.jspecify.annotations.NullMarked;
