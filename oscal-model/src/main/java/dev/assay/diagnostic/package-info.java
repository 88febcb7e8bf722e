/** What Assay has to say about a document: findings, their places, and what was not checked. */
@NullMarked
package dev.assay.diagnostic;

import org.jspecify.annotations.NullMarked;
