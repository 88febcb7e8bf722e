/** Documents into what people read and work with: the door to the converters. */
@NullMarked
package dev.assay.convert;

import org.jspecify.annotations.NullMarked;
