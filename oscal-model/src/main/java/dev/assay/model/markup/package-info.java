/** One tree for OSCAL's marked-up text, with its XML and its Markdown spelling. */
@NullMarked
package dev.assay.model.markup;

import org.jspecify.annotations.NullMarked;
