/** Documents for tests, also of the modules that use this one: random ones and a corpus. */
@NullMarked
package dev.assay.testing;

import org.jspecify.annotations.NullMarked;
