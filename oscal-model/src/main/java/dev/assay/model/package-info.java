/** What the generated records are made of: definitions, members, data types. */
@NullMarked
package dev.assay.model;

import org.jspecify.annotations.NullMarked;
